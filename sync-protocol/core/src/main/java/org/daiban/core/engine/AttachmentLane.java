package org.daiban.core.engine;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;

/** When the next piece of an attachment may go, how long it may be, and which attachments rest. */
final class AttachmentLane {
  /** So many attachments are known to rest; beyond that all rest together. */
  private static final int RESTING_MAX = 200;

  private static final int BYTES_SMALLEST = 8 * 1024;
  private static final int BYTES_AT_START = 64 * 1024;

  private final BackOff backOff;
  private final Pace pace =
      new Pace(BYTES_SMALLEST, BYTES_AT_START, Protocol.ATTACHMENT_PIECE_BYTES);
  private final Map<Digest, Rest> rests = new LinkedHashMap<>();

  private long dueAtMs;
  private long toldUntilMs;
  private int failures;
  private boolean askFirst = true;

  AttachmentLane(BackOff backOff) {
    this.backOff = backOff;
  }

  private record Rest(int failures, long untilMs) {}

  boolean isDue(long nowMs) {
    return nowMs >= dueAtMs();
  }

  long dueAtMs() {
    return Math.max(dueAtMs, toldUntilMs);
  }

  /** When the first of the resting attachments may be tried again. */
  long nextAwakeMs(long nowMs) {
    long awakeMs = Long.MAX_VALUE;
    for (Rest rest : rests.values()) {
      if (nowMs < rest.untilMs) {
        awakeMs = Math.min(awakeMs, rest.untilMs);
      }
    }
    return awakeMs;
  }

  Step.SendPiece piece(PendingAttachment attachment) {
    boolean ask = askFirst && attachment.offset() > 0;
    return new Step.SendPiece(attachment, pace.size(), ask || failures > 0);
  }

  void tryAt(long nowMs) {
    dueAtMs = nowMs;
    rests.clear();
  }

  void wantedAt(long nowMs) {
    if (failures == 0) {
      dueAtMs = Math.min(dueAtMs, nowMs);
    }
  }

  Set<Digest> resting(long nowMs) {
    Set<Digest> resting = new HashSet<>();
    for (Map.Entry<Digest, Rest> rest : rests.entrySet()) {
      if (nowMs < rest.getValue().untilMs) {
        resting.add(rest.getKey());
      }
    }
    return Collections.unmodifiableSet(resting);
  }

  void succeeded(long nowMs, Digest hash, long durationMs) {
    failures = 0;
    askFirst = false;
    rests.remove(hash);
    dueAtMs = nowMs;
    pace.took(durationMs);
  }

  /** The node has no time for attachments before then, whatever happens meanwhile. */
  void told(long untilMs) {
    toldUntilMs = untilMs;
  }

  /** Blames the line, or this attachment alone so that the others go on. */
  void failed(long nowMs, Digest hash, FailureKind kind) {
    boolean alone =
        switch (kind) {
          case REFUSED, DAMAGED, LOCAL -> true;
          case UNREACHABLE, BROKEN, PORTAL, TOLD_TO_WAIT -> false;
        };
    rests.values().removeIf(rest -> rest.untilMs + BackOff.LONGEST_MS < nowMs);
    if (alone && rests.size() < RESTING_MAX) {
      rest(nowMs, hash);
    } else {
      failures++;
      pace.shrink();
      dueAtMs = nowMs + backOff.restMs(failures);
    }
  }

  private void rest(long nowMs, Digest hash) {
    Rest before = rests.get(hash);
    int failed = before == null ? 1 : before.failures + 1;
    rests.put(hash, new Rest(failed, nowMs + backOff.restMs(failed)));
    dueAtMs = nowMs;
  }
}
