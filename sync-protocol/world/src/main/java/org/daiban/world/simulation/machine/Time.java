package org.daiban.world.simulation.machine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The true time of the simulated county, in epoch milliseconds. It moves when it is told to. */
public final class Time {
  private long nowMs;

  public Time(long startMs) {
    this.nowMs = startMs;
  }

  /** Now. */
  public long nowMs() {
    return nowMs;
  }

  /** Moves on; a moment that has passed already changes nothing. */
  public void moveTo(long ms) {
    nowMs = Math.max(nowMs, ms);
  }

  /** A machine's own clock, which may be wrong. */
  static final class OwnClock extends Clock {
    private final Time time;
    private long wrongByMs;

    OwnClock(Time time) {
      this.time = time;
    }

    void setWrongByMs(long wrongByMs) {
      this.wrongByMs = wrongByMs;
    }

    @Override
    public long millis() {
      return time.nowMs() + wrongByMs;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("the offices have one zone");
    }
  }
}
