package org.daiban.core.engine;

import java.util.OptionalLong;
import java.util.Set;
import org.daiban.core.log.Digest;

/**
 * Says what to do next on the link to the node above. One plain object without I/O: events go in
 * with the uptime, {@link #next} says the step. Not safe for several threads; its driver guards it.
 *
 * <ul>
 *   <li>An exchange is due at once when an entry was written, a person asks, or the last answer or
 *       this machine has more; else after the pull interval.
 *   <li>Text goes before photos; photos go between exchanges, piece by piece.
 *   <li>After failures it rests, longer each time and with chance in it. Told to wait, it waits at
 *       least that long, whatever else happens; told so at a photo, text goes on.
 *   <li>An upload that keeps failing rests on its own, and exchanges that only fetch go on. One
 *       attachment that keeps failing rests while the others go on.
 *   <li>A step that nobody reports on counts as failed after {@link #STEP_MS_MAX}.
 * </ul>
 */
public final class SyncEngine {
  /** The usual time between two exchanges while nothing happens. */
  public static final long PULL_INTERVAL_MS = 30_000;

  /** A step that takes longer than this is given up. */
  public static final long STEP_MS_MAX = 180_000;

  /** The longest a node's word to wait is obeyed: a broken node must not silence a county. */
  public static final long WAIT_MS_MAX = 6 * 3_600_000L;

  private static final int ROUNDS_IN_A_ROW_MAX = 2_000;

  private final long pullIntervalMs;
  private final Chance chance;
  private final BackOff backOff;
  private final ExchangeLane exchanges;
  private final AttachmentLane attachments;

  private Step running;
  private long runningUntilMs;
  private long unsentAtStart;
  private long waitUntilMs;
  private int roundsInARow;
  private boolean wantedMeanwhile;

  /** An engine that has not tried anything yet and wants to exchange at once. */
  public SyncEngine(long pullIntervalMs, Chance chance) {
    this.pullIntervalMs = pullIntervalMs;
    this.chance = chance;
    this.backOff = new BackOff(chance);
    this.exchanges = new ExchangeLane(backOff);
    this.attachments = new AttachmentLane(backOff);
  }

  /** A person asks to send now, or the machine has found a network. */
  public void linkUp(long nowMs) {
    wantedMeanwhile = true;
    exchanges.tryAt(nowMs);
    attachments.tryAt(nowMs);
  }

  /** Something was written that goes up in an exchange. */
  public void entryWritten(long nowMs) {
    wantedMeanwhile = true;
    exchanges.wantedAt(nowMs);
  }

  /** An attachment was added; it goes up after the text. */
  public void attachmentAdded(long nowMs) {
    attachments.wantedAt(nowMs);
  }

  /** The attachments that rest after a failure of their own. */
  public Set<Digest> resting(long nowMs) {
    return attachments.resting(nowMs);
  }

  /** What to do now. */
  public Step next(long nowMs, Work work) {
    if (running != null && nowMs < runningUntilMs) {
      return new Step.WaitUntil(runningUntilMs);
    }
    if (running != null) {
      failed(nowMs, Failure.of(FailureKind.BROKEN, "timed-out"));
    }
    if (nowMs < waitUntilMs) {
      return new Step.WaitUntil(waitUntilMs);
    }
    return exchanges.isDue(nowMs) ? exchange(nowMs, work) : photoOrRest(nowMs, work);
  }

  /**
   * The exchange came to its end and its answer is applied.
   *
   * @param more the answer said that another page waits
   * @param unsent what still waits here, see {@link Work#unsent}
   */
  public void answered(long nowMs, RoundTrip roundTrip, boolean more, long unsent) {
    boolean carried = running instanceof Step.Exchange step && step.batchCharsMax() > 0;
    boolean progress = unsent < unsentAtStart;
    running = null;
    exchanges.succeeded(nowMs, roundTrip.durationMs(), carried, unsentAtStart > 0);
    boolean wanted = more || wantedMeanwhile || (progress && unsent > 0);
    if (wanted && ++roundsInARow < ROUNDS_IN_A_ROW_MAX) {
      exchanges.wantedAt(nowMs);
    } else {
      roundsInARow = 0;
      exchanges.idleUntil(nowMs, nowMs + withJitter(pullIntervalMs), unsent > 0);
    }
  }

  /** The node keeps the attachment further than before. */
  public void pieceKept(long nowMs, PendingAttachment attachment, long durationMs) {
    running = null;
    attachments.succeeded(nowMs, attachment.hash(), durationMs);
  }

  /** The step that was given last did not come to its end. */
  public void failed(long nowMs, Failure failure) {
    Step step = running;
    running = null;
    roundsInARow = 0;
    if (failure.kind() == FailureKind.TOLD_TO_WAIT) {
      told(nowMs, step, failure);
    } else if (step instanceof Step.SendPiece piece) {
      attachments.failed(nowMs, piece.attachment().hash(), failure.kind());
    } else {
      boolean carried =
          step instanceof Step.Exchange exchange
              && exchange.batchCharsMax() > 0
              && unsentAtStart > 0;
      exchanges.failed(nowMs, failure, carried);
    }
  }

  private void told(long nowMs, Step step, Failure failure) {
    long untilMs = nowMs + backOff.obeyedMs(Math.min(failure.waitMs(), WAIT_MS_MAX));
    if (step instanceof Step.SendPiece) {
      attachments.told(untilMs);
    } else {
      waitUntilMs = untilMs;
      exchanges.told(nowMs, failure, untilMs);
    }
  }

  /** What a person is told about the link; times in uptime. */
  public LinkReport link() {
    Failure trouble = exchanges.trouble();
    long nextAttemptMs = Math.max(waitUntilMs, exchanges.dueAtMs());
    OptionalLong lastSuccessMs = exchanges.lastSuccessMs();
    return trouble == null
        ? new LinkReport(LinkState.UP, "", "", "", lastSuccessMs, nextAttemptMs)
        : new LinkReport(
            trouble.linkState(),
            trouble.code(),
            trouble.reason(),
            trouble.todo(),
            lastSuccessMs,
            nextAttemptMs);
  }

  private Step exchange(long nowMs, Work work) {
    unsentAtStart = work.unsent();
    wantedMeanwhile = false;
    return run(nowMs, new Step.Exchange(exchanges.batchCharsMax(nowMs)));
  }

  private Step photoOrRest(long nowMs, Work work) {
    if (!exchanges.linkSeemsUp()) {
      return new Step.WaitUntil(exchanges.dueAtMs());
    }
    boolean photo = work.attachment().isPresent();
    if (photo && attachments.isDue(nowMs)) {
      return run(nowMs, attachments.piece(work.attachment().get()));
    }
    long photoAtMs = photo ? attachments.dueAtMs() : attachments.nextAwakeMs(nowMs);
    return new Step.WaitUntil(Math.min(exchanges.dueAtMs(), photoAtMs));
  }

  private Step run(long nowMs, Step step) {
    running = step;
    runningUntilMs = nowMs + STEP_MS_MAX;
    return step;
  }

  private long withJitter(long intervalMs) {
    return (long) (intervalMs * (0.9 + 0.2 * chance.fraction()));
  }
}
