package org.daiban.world.simulation.machine;

import java.util.function.BiFunction;
import org.daiban.core.engine.Replica;

/**
 * Bad habits that a plant gives the machines, beside what {@link
 * org.daiban.world.simulation.store.Rewriting} does to their statements.
 *
 * @param believesPortals takes an answer without a proof for the node's
 * @param replica puts something in front of what a machine does with answers
 */
public record Habits(boolean believesPortals, BiFunction<Replica, Hardware, Replica> replica) {
  /** None. */
  public static final Habits GOOD = new Habits(false, (replica, hardware) -> replica);
}
