package org.daiban.node.time;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.daiban.core.engine.RoundTrip;

/**
 * A node's time for receipts and answers. Within one run it never goes back, so that a later
 * receipt is never taken for an older one.
 */
public final class NodeTime {
  private static final long CHECKED_MS = TimeUnit.DAYS.toMillis(1);
  private static final long TRIP_MS_MAX = 60_000;
  private static final long SLEPT_MS = 2_000;
  private static final long SLACK_PART = 10_000;

  /** An own clock that may be as near as this to the truth is left alone. */
  private static final long WRONG_MS = 60_000;

  private final Clock clock;
  private final LongSupplier uptimeMs;
  private final boolean trusted;
  private final GuidedClock guided;
  private Checked checked;
  private long floorMs;
  private long latestMs;

  private record Checked(long timeMs, long uptimeMs, long clockMs) {}

  /**
   * Between which instants it is, in epoch milliseconds.
   *
   * @param checked whether both are the same because the clock was checked
   */
  public record Reading(long notBeforeMs, long notAfterMs, boolean checked) {
    /** A moment that is known. */
    public static Reading at(long ms) {
      return new Reading(ms, ms, true);
    }
  }

  private NodeTime(Clock clock, LongSupplier uptimeMs, boolean trusted, GuidedClock guided) {
    this.clock = clock;
    this.uptimeMs = uptimeMs;
    this.trusted = trusted;
    this.guided = guided;
  }

  /** A clock that is right by being the measure: the county's, or a story's. */
  public static NodeTime trusted(Clock clock) {
    return new NodeTime(clock, () -> 0, true, new GuidedClock(clock));
  }

  /**
   * A clock that is believed once the county has told the time.
   *
   * @param uptimeMs milliseconds that never jump
   */
  public static NodeTime unchecked(Clock clock, LongSupplier uptimeMs) {
    return guiding(new GuidedClock(clock), uptimeMs);
  }

  /**
   * The same for the clock that the rest of the program goes by: it is put right as soon as the
   * county has told the time, and otherwise left alone.
   */
  public static NodeTime guiding(GuidedClock guided, LongSupplier uptimeMs) {
    return new NodeTime(guided.own(), uptimeMs, false, guided);
  }

  /**
   * The node above has just told the time, its own clock checked. It was true within the round
   * trip, so a slow one tells no more than that it is later.
   */
  public synchronized void checked(long timeMs, RoundTrip trip) {
    floorMs = Math.max(floorMs, timeMs);
    if (trip.durationMs() <= TRIP_MS_MAX) {
      checked = new Checked(timeMs, uptimeMs.getAsLong(), clock.millis());
      guided.setAheadMs(aheadMs(timeMs, trip));
    }
  }

  /** It is later than this for certain, as a receipt of the node above says. */
  public synchronized void notBefore(long timeMs) {
    floorMs = Math.max(floorMs, timeMs);
  }

  /** A time that this node has given before, checked or not: no later one lies below it. */
  public synchronized void given(long timeMs) {
    latestMs = Math.max(latestMs, timeMs);
  }

  /** What time it is. */
  public synchronized Reading read() {
    if (trusted) {
      return Reading.at(clock.millis());
    }
    if (isChecked()) {
      long now = carried();
      latestMs = Math.max(latestMs, now);
      return Reading.at(now);
    }
    long notBefore = checked == null ? floorMs : Math.max(floorMs, carried());
    latestMs = Math.max(Math.max(latestMs, clock.millis()), notBefore);
    return new Reading(notBefore, latestMs, false);
  }

  private boolean isChecked() {
    if (checked == null) {
      return false;
    }
    long up = uptimeMs.getAsLong() - checked.uptimeMs();
    boolean mayHaveSlept = clock.millis() - checked.clockMs() > up + up / SLACK_PART + SLEPT_MS;
    return up < CHECKED_MS && !mayHaveSlept;
  }

  /** How far the own clock is ahead of a time that was true within the trip; 0 if hardly. */
  private long aheadMs(long timeMs, RoundTrip trip) {
    long ahead = clock.millis() - timeMs;
    boolean mayBeRight = ahead > -WRONG_MS && ahead - trip.durationMs() < WRONG_MS;
    return mayBeRight ? 0 : ahead;
  }

  private long carried() {
    return checked.timeMs() + uptimeMs.getAsLong() - checked.uptimeMs();
  }
}
