package org.daiban.device;

import org.daiban.core.log.ClockEvidence;
import org.daiban.device.log.DeviceClock;

/** A device's clock that moves when a test says so. It starts on 2026-11-23 at 10:00 in China. */
public final class PinnedClock implements DeviceClock {
  private static final long START_MS = 1_795_399_200_000L;

  private long nowMs = START_MS;

  public void forward(long ms) {
    nowMs += ms;
  }

  @Override
  public ClockEvidence look() {
    return new ClockEvidence(nowMs, nowMs - START_MS, "boot-1", null, null);
  }
}
