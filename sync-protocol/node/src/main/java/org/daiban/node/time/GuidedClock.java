package org.daiban.node.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A machine's own clock, put right by what the county has said (P7): acts, letters and numbers of a
 * township bear dates, and nobody sets the clocks of old computers. Until the county has spoken
 * since the start it is the machine's own. It is told only what is certainly wrong, so that it does
 * not tremble with the line.
 */
public final class GuidedClock extends Clock {
  private final Clock own;
  private final AtomicLong aheadMs;

  /** Over the machine's own clock. */
  public GuidedClock(Clock own) {
    this(own, new AtomicLong());
  }

  private GuidedClock(Clock own, AtomicLong aheadMs) {
    this.own = own;
    this.aheadMs = aheadMs;
  }

  /** The machine's own clock, which may say anything. */
  Clock own() {
    return own;
  }

  /** By so many milliseconds the own clock is ahead of the truth; 0 if it is right. */
  void setAheadMs(long ms) {
    aheadMs.set(ms);
  }

  @Override
  public Instant instant() {
    return own.instant().minusMillis(aheadMs.get());
  }

  @Override
  public long millis() {
    return own.millis() - aheadMs.get();
  }

  @Override
  public ZoneId getZone() {
    return own.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new GuidedClock(own.withZone(zone), aheadMs);
  }
}
