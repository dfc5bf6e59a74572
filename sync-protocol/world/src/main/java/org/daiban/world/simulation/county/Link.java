package org.daiban.world.simulation.county;

import org.daiban.world.simulation.machine.Driver;

/** A machine's link to a node above it, from the moment that its program opens it until it ends. */
final class Link {
  final Member from;
  final Member to;
  final Driver driver;

  /** When the next turn is due; a turn that was planned for another time is void. */
  long turnAtMs = -1;

  /** When a request may go again at the earliest, by the node's word; 0 if it said nothing. */
  private long toldUntilMs;

  /** The same of photos, whose waiting does not keep text back. */
  private long photosToldUntilMs;

  /** Exchanges since anything moved anywhere. */
  int quiet;

  /** Exchanges that were looked at. */
  long ended;

  /** Steps of photos that were looked at. */
  long photosMoved;

  Link(Member from, Member to, Driver driver) {
    this.from = from;
    this.to = to;
    this.driver = driver;
  }

  /** The node has told it to wait. */
  void told(boolean photo, long untilMs) {
    if (photo) {
      photosToldUntilMs = untilMs;
    } else {
      toldUntilMs = untilMs;
    }
  }

  /** Whether it may ask now. */
  boolean mayAsk(boolean photo, long nowMs) {
    return nowMs >= toldUntilMs && (!photo || nowMs >= photosToldUntilMs);
  }

  /** Whether the answer to this request is still awaited. */
  boolean awaits(long flight) {
    return from.links().contains(this) && driver.flight() == flight;
  }

  @Override
  public String toString() {
    return from + " → " + to;
  }
}
