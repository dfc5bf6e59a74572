package org.daiban.core.engine;

import java.util.OptionalLong;
import org.daiban.core.log.Protocol;

/** When the next exchange is due, how much text it may carry, and what went wrong with the last. */
final class ExchangeLane {
  /** Answers that were damaged are asked for again at once, this many times. */
  private static final int DAMAGED_AT_ONCE_MAX = 3;

  private static final int CHARS_SMALLEST = 4 * 1024;

  /** A hundred cases; packed to a tenth they take some 5 seconds at 64 kbit/s. */
  private static final int CHARS_AT_START = 384 * 1024;

  private final BackOff backOff;
  private final Pace pace = new Pace(CHARS_SMALLEST, CHARS_AT_START, Protocol.BATCH_CHARS_MAX);

  private long dueAtMs;
  private long lastAttemptMs = Long.MIN_VALUE / 2;
  private int failures;
  private int uploadFailures;
  private long uploadRestsUntilMs;
  private Failure lastFailure;
  private Failure trouble = Failure.of(FailureKind.UNREACHABLE, "not-tried");
  private OptionalLong lastSuccessMs = OptionalLong.empty();

  ExchangeLane(BackOff backOff) {
    this.backOff = backOff;
  }

  boolean isDue(long nowMs) {
    return nowMs >= dueAtMs;
  }

  long dueAtMs() {
    return dueAtMs;
  }

  int batchCharsMax(long nowMs) {
    lastAttemptMs = nowMs;
    return nowMs < uploadRestsUntilMs ? 0 : pace.size();
  }

  /** At once, and all rests are over. */
  void tryAt(long nowMs) {
    dueAtMs = nowMs;
    uploadRestsUntilMs = nowMs;
  }

  /** At once, yet after a failure not in quicker succession than the shortest rest. */
  void wantedAt(long nowMs) {
    long atMs = failures == 0 ? nowMs : Math.max(nowMs, lastAttemptMs + BackOff.FIRST_MS);
    dueAtMs = Math.min(dueAtMs, atMs);
  }

  void succeeded(long nowMs, long durationMs, boolean mayCarry, boolean carried) {
    failures = 0;
    lastFailure = null;
    lastSuccessMs = OptionalLong.of(nowMs);
    if (mayCarry) {
      uploadFailures = 0;
      trouble = null;
    }
    if (mayCarry && carried) {
      pace.took(durationMs);
    }
    dueAtMs = Long.MAX_VALUE;
  }

  /** Nothing more to do before then, unless an upload's rest ends sooner. */
  void idleUntil(long nowMs, long untilMs, boolean unsent) {
    boolean uploadSooner = unsent && uploadRestsUntilMs > nowMs;
    dueAtMs = Math.min(dueAtMs, uploadSooner ? Math.min(untilMs, uploadRestsUntilMs) : untilMs);
  }

  void told(long nowMs, Failure failure, long untilMs) {
    lastFailure = failure;
    trouble = failure;
    dueAtMs = Math.max(nowMs, untilMs);
  }

  void failed(long nowMs, Failure failure, boolean carried) {
    failures++;
    lastFailure = failure;
    trouble = failure;
    boolean atOnce = failure.kind() == FailureKind.DAMAGED && failures < DAMAGED_AT_ONCE_MAX;
    dueAtMs = atOnce ? nowMs : nowMs + backOff.restMs(failures);
    if (carried && blamesUpload(failure.kind())) {
      uploadFailed(nowMs);
    }
  }

  /** Whether photos may be tried: the line itself did not fail last time. */
  boolean linkSeemsUp() {
    return lastFailure == null ? lastSuccessMs.isPresent() : !blamesLine(lastFailure.kind());
  }

  Failure trouble() {
    return trouble;
  }

  OptionalLong lastSuccessMs() {
    return lastSuccessMs;
  }

  /** From the second failure on the upload rests alone, so that what waits above still comes. */
  private void uploadFailed(long nowMs) {
    uploadFailures++;
    pace.shrink();
    if (uploadFailures > 1) {
      uploadRestsUntilMs = Math.max(dueAtMs + 1, nowMs + backOff.restMs(uploadFailures));
    }
  }

  private static boolean blamesUpload(FailureKind kind) {
    return switch (kind) {
      case BROKEN, REFUSED, LOCAL -> true;
      case UNREACHABLE, PORTAL, DAMAGED, TOLD_TO_WAIT -> false;
    };
  }

  private static boolean blamesLine(FailureKind kind) {
    return switch (kind) {
      case UNREACHABLE, BROKEN, PORTAL, TOLD_TO_WAIT -> true;
      case DAMAGED, REFUSED, LOCAL -> false;
    };
  }
}
