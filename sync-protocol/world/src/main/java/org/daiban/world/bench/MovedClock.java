package org.daiban.world.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until it is moved. */
public final class MovedClock extends Clock {
  private final ZoneId zone;
  private Instant now;

  public MovedClock(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** Jumps to a moment. */
  public void moveTo(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new MovedClock(now, other);
  }
}
