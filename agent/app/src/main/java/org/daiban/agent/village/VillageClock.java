package org.daiban.agent.village;

import org.daiban.agent.link.Uptime;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.ClockEvidence;
import org.daiban.device.log.DeviceClock;
import org.daiban.node.Ground;

/**
 * What this device knows of the time. Since the last answer of a node with a checked clock, uptime
 * says between which two instants the true time lies; before the first one nothing is known. A
 * story's clock jumps, so uptime says nothing beside it.
 */
final class VillageClock implements DeviceClock {
  /** It tells apart the starts of one device and stands in each entry, so it is short. */
  private static final int BOOT_DIGITS = 8;

  private final Ground ground;
  private final Uptime uptime;
  private final String boot;
  private volatile Checked checked;

  /** The node's time was true at some moment between two uptimes; all in milliseconds. */
  private record Checked(long timeMs, long sentUptimeMs, long answeredUptimeMs) {}

  VillageClock(Ground ground, Uptime uptime) {
    this.ground = ground;
    this.uptime = uptime;
    this.boot = ground.id().substring(0, BOOT_DIGITS);
  }

  /** A node with a checked clock has said its time. */
  void checked(long timeMs, RoundTrip trip) {
    if (!ground.clockPinned()) {
      checked = new Checked(timeMs, trip.sentUptimeMs(), trip.answeredUptimeMs());
    }
  }

  @Override
  public ClockEvidence look() {
    long upMs = uptime.ms();
    Checked known = checked;
    return known == null
        ? new ClockEvidence(ground.nowMs(), upMs, boot, null, null)
        : new ClockEvidence(
            ground.nowMs(),
            upMs,
            boot,
            known.timeMs + upMs - known.answeredUptimeMs,
            known.timeMs + upMs - known.sentUptimeMs);
  }

  /** How far the device's clock is ahead of the node's, as far as is known; milliseconds. */
  long offsetMs() {
    ClockEvidence now = look();
    return now.notBeforeMs() == null
        ? 0
        : now.deviceMs() - (now.notBeforeMs() + now.notAfterMs()) / 2;
  }
}
