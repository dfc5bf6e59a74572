package org.daiban.device.log;

import java.util.function.LongSupplier;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.ClockEvidence;

/**
 * What a device knows of the time between two answers of a node whose clock was checked. The node's
 * time was true at some moment of the round trip; from then on the uptime carries it, with some
 * slack, since quartz runs fast or slow. The device's own clock may say anything: it is written
 * down and believed in nothing but this: when it runs ahead of the uptime, the machine may have
 * slept, and then the upper bound is gone until the next answer.
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
  private volatile long floorMs;
  private volatile Checked checked;

  private record Checked(long timeMs, long sentUptimeMs, long answeredUptimeMs, long deviceMs) {}

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
  }

  /** A node with a checked clock has said its time; a slow answer says less than a quick one. */
  public synchronized void checked(long timeMs, RoundTrip trip) {
    Checked fresh =
        new Checked(timeMs, trip.sentUptimeMs(), trip.answeredUptimeMs(), deviceMs.getAsLong());
    floorMs = Math.max(floorMs, timeMs);
    ClockEvidence known = look();
    boolean knownIsNarrower =
        known.notBeforeMs() != null
            && known.notAfterMs() != null
            && known.notAfterMs() - known.notBeforeMs() < trip.durationMs()
            && known.notBeforeMs() <= timeMs + trip.durationMs()
            && timeMs <= known.notAfterMs();
    if (!knownIsNarrower) {
      checked = fresh;
    }
  }

  /** The last time that a node told; a true lower bound after every later start. */
  public long floorMs() {
    return floorMs;
  }

  @Override
  public ClockEvidence look() {
    long now = deviceMs.getAsLong();
    long up = uptimeMs.getAsLong();
    Checked known = checked;
    if (known == null) {
      return new ClockEvidence(now, up, boot, floorMs == 0 ? null : floorMs, null);
    }
    long slack = (up - known.answeredUptimeMs()) / SLACK_PART;
    boolean mayHaveSlept =
        now - known.deviceMs() > up - known.answeredUptimeMs() + slack + SLEPT_MS;
    return new ClockEvidence(
        now,
        up,
        boot,
        Math.max(floorMs, known.timeMs() + up - known.answeredUptimeMs() - slack),
        mayHaveSlept ? null : known.timeMs() + up - known.sentUptimeMs() + slack);
  }

  /** How far the device's clock is ahead, as far as is known for certain; milliseconds. */
  public long offsetMs() {
    ClockEvidence now = look();
    if (now.notBeforeMs() == null) {
      return 0;
    }
    if (now.notAfterMs() == null) {
      return Math.min(0, now.deviceMs() - now.notBeforeMs());
    }
    return now.deviceMs() - (now.notBeforeMs() + now.notAfterMs()) / 2;
  }

  /** The offset if it is worth a word; 0 within {@link #SKEW_MS}. */
  public long skewMs() {
    long offset = offsetMs();
    return Math.abs(offset) < SKEW_MS ? 0 : offset;
  }
}
