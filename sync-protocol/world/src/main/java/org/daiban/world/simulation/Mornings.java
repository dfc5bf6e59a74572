package org.daiban.world.simulation;

import org.daiban.world.simulation.county.Life;
import org.daiban.world.simulation.county.Morning;
import org.daiban.world.simulation.county.Plant;
import org.daiban.world.simulation.county.Trace;
import org.daiban.world.simulation.machine.Habits;
import org.daiban.world.simulation.store.Rewriting;

/** The county to begin with, with simulated keys and, for every hundredth seed, with real ones. */
record Mornings(Morning cheap, Morning real) {
  private static final int REAL_KEYS_EVERY = 100;

  static Mornings made() {
    return new Mornings(Morning.make(false), Morning.make(true));
  }

  /** How somebody sees a seed again, step by step. */
  static String replayCommand(long seed) {
    return "mvn -q package -Psimulate -DskipTests -pl sync-protocol/world -am -Dseed=" + seed;
  }

  Life life(long seed, Trace trace) {
    Morning morning = seed % REAL_KEYS_EVERY == 0 ? real : cheap;
    return new Life(morning, seed, Habits.GOOD, Rewriting.none(), trace);
  }

  /** The county with a fault in it. */
  Morning planted(Plant plant) {
    return plant.in(cheap);
  }
}
