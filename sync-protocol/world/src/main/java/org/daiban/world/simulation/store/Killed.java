package org.daiban.world.simulation.store;

/** The machine stopped here. An error and no exception, so that nobody on the way handles it. */
public final class Killed extends Error {
  private static final long serialVersionUID = 1L;

  Killed() {
    super("the simulated machine was killed", null, false, false);
  }
}
