package org.daiban.world.simulation.county;

/** The line of a machine to those above it, as it is just now. */
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

  State state() {
    return state;
  }

  void set(State next) {
    state = next;
  }
}
