package org.daiban.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public final class HandClock extends Clock {
  private volatile Instant now = Instant.parse("2026-03-02T01:00:00Z"); // Monday 09:00 in Beijing

  /** Moves on. */
  public void advance(Duration time) {
    now = now.plus(time);
  }

  /** Jumps to an instant such as {@code 2026-03-07T02:00:00Z}. */
  public void set(String instant) {
    now = Instant.parse(instant);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return NodeProgram.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
