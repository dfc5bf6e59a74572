package org.daiban.world.simulation.machine;

import java.util.function.BiFunction;
import org.daiban.core.engine.Replica;

/**
 * Bad habits that a plant gives the machines, beside what {@link
 * org.daiban.world.simulation.store.Rewriting} does to their statements.
 *
 * @param believesAnything a village's device takes any 200 for the word that all of it is kept
 * @param obeysWaits waits as long as it is told
 * @param answersFirst a node now and then sends its answer before its disk has the work
 * @param replica puts something in front of what a machine does with answers
 */
public record Habits(
    boolean believesAnything,
    boolean obeysWaits,
    boolean answersFirst,
    BiFunction<Replica, Hardware, Replica> replica) {
  /** None. */
  public static final Habits GOOD = new Habits(false, true, false, (replica, hardware) -> replica);
}
