package org.daiban.device.log;

import java.util.function.LongSupplier;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.ClockEvidence;

/**
 * What a device knows of the time between two answers of a node whose clock was checked. The node's
 * time was true at some moment of the round trip; from then on the uptime carries it, with some
 * slack, since quartz runs fast or slow. The device's own clock may say anything: it is written
 * down and believed in nothing but this: when it and the uptime do not go on alike, the machine may
 * have slept, or somebody may have set the clock to hide it; then the upper bound is gone until the
 * answer to a later request.
 */
public final class CheckedClock implements DeviceClock {
  /** A device whose clock is further off than this is told so on its screen. */
  public static final long SKEW_MS = 5 * 60_000L;

  /** Uptime may be off by a second in ten thousand. */
  private static final long SLACK_PART = 10_000;

  private static final long SLEPT_MS = 2_000;

  private final LongSupplier deviceMs;
  private final LongSupplier uptimeMs;
  private final String boot;
  private long floorMs;
  private Checked checked;

  /** By how much the device's clock was ahead of the uptime, and at which uptime. */
  private long aheadMs;

  private long aheadSinceMs;

  /** The uptime at which the two were last seen to have gone apart. */
  private long apartAtMs;

  private record Checked(long timeMs, long sentUptimeMs, long answeredUptimeMs) {}

  /**
   * @param deviceMs the device's clock, epoch milliseconds
   * @param uptimeMs milliseconds that never jump; some machines do not count their sleep
   * @param boot a short id of this start
   * @param floorMs the last time that a node told before this start, epoch milliseconds; 0 for none
   */
  public CheckedClock(LongSupplier deviceMs, LongSupplier uptimeMs, String boot, long floorMs) {
    this.deviceMs = deviceMs;
    this.uptimeMs = uptimeMs;
    this.boot = boot;
    this.floorMs = floorMs;
    this.aheadSinceMs = uptimeMs.getAsLong();
    this.aheadMs = deviceMs.getAsLong() - aheadSinceMs;
    this.apartAtMs = aheadSinceMs;
  }

  /** A node with a checked clock has said its time; a slow answer says less than a quick one. */
  public synchronized void checked(long timeMs, RoundTrip trip) {
    watch();
    floorMs = Math.max(floorMs, timeMs);
    if (!isNarrower(timeMs, trip)) {
      checked = new Checked(timeMs, trip.sentUptimeMs(), trip.answeredUptimeMs());
      aheadSinceMs = uptimeMs.getAsLong();
      aheadMs = deviceMs.getAsLong() - aheadSinceMs;
    }
  }

  /** Whether what is known already says more than this answer, and does not contradict it. */
  private boolean isNarrower(long timeMs, RoundTrip trip) {
    ClockEvidence known = look();
    if (known.notAfterMs() == null) {
      return false;
    }
    long width = known.notAfterMs() - known.notBeforeMs() - 2 * SLEPT_MS;
    return width < trip.durationMs()
        && known.notBeforeMs() <= timeMs + trip.durationMs()
        && timeMs <= known.notAfterMs();
  }

  /** Notices when clock and uptime have not gone on alike since they were compared last. */
  private void watch() {
    long up = uptimeMs.getAsLong();
    long ahead = deviceMs.getAsLong() - up;
    if (Math.abs(ahead - aheadMs) > SLEPT_MS + (up - aheadSinceMs) / SLACK_PART) {
      aheadMs = ahead;
      aheadSinceMs = up;
      apartAtMs = up;
    }
  }

  /** The last time that a node told; a true lower bound after every later start. */
  public synchronized long floorMs() {
    return floorMs;
  }

  /** The evidence now; to be asked for before each request too, to notice a sleep on its way. */
  @Override
  public synchronized ClockEvidence look() {
    watch();
    long now = deviceMs.getAsLong();
    long up = uptimeMs.getAsLong();
    if (checked == null) {
      return new ClockEvidence(now, up, boot, floorMs == 0 ? null : floorMs, null);
    }
    long slack = (up - checked.answeredUptimeMs()) / SLACK_PART;
    long notBefore = checked.timeMs() + up - checked.answeredUptimeMs() - slack;
    // sleeps too short to be noticed: one within the round trip, one since
    long notAfter = checked.timeMs() + up - checked.sentUptimeMs() + 2 * (slack + SLEPT_MS);
    return new ClockEvidence(
        now, up, boot, Math.max(floorMs, notBefore), mayHaveSlept() ? null : notAfter);
  }

  private boolean mayHaveSlept() {
    return checked.sentUptimeMs() < apartAtMs;
  }

  /** How far the device's clock is ahead, as far as is known for certain; milliseconds. */
  public synchronized long offsetMs() {
    ClockEvidence now = look();
    if (now.notBeforeMs() == null) {
      return 0;
    }
    if (now.notAfterMs() == null) {
      return Math.min(0, now.deviceMs() - now.notBeforeMs());
    }
    long half = (checked.answeredUptimeMs() - checked.sentUptimeMs()) / 2;
    return now.deviceMs() - (checked.timeMs() + now.uptimeMs() - checked.answeredUptimeMs() + half);
  }

  /** The offset if it is worth a word; 0 within {@link #SKEW_MS}. */
  public long skewMs() {
    long offset = offsetMs();
    return Math.abs(offset) < SKEW_MS ? 0 : offset;
  }
}
