package org.daiban.world.simulation.county;

/** The line from a machine to the node above it, as it is just now. */
final class Line {
  /** What a line does with what is sent. */
  enum State {
    /** Carries. */
    UP,
    /** Carries, yet every third transfer comes to grief. */
    BAD,
    /** Carries nothing. */
    DOWN,
    /** Somebody else answers, in the node's place and with a smile. */
    PORTAL
  }

  private State state = State.UP;

  /** When a request may go again at the earliest, by the node's word; 0 if it said nothing. */
  long toldUntilMs;

  State state() {
    return state;
  }

  void set(State next) {
    state = next;
  }
}
