package org.daiban.world.simulation.machine;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.daiban.core.courier.CourierStore;
import org.daiban.core.engine.Replica;
import org.daiban.node.uploads.UploadFiles;

/**
 * Bad habits that a plant gives the machines, beside what {@link
 * org.daiban.world.simulation.store.Rewriting} does to their statements.
 *
 * @param believesAnything a village's device takes any 200 for the word that all of it is kept
 * @param obeysWaits waits as long as it is told
 * @param answersFirst a node now and then sends its answer before its disk has the work
 * @param replica puts something in front of what a machine does with answers
 * @param courier puts something in front of what a machine does with sticks
 * @param uploads what looks after the bytes of photos under way in a node's folder
 */
public record Habits(
    boolean believesAnything,
    boolean obeysWaits,
    boolean answersFirst,
    BiFunction<Replica, Hardware, Replica> replica,
    Function<Path, UploadFiles> uploads,
    UnaryOperator<CourierStore> courier) {
  /** None. */
  public static final Habits GOOD =
      new Habits(
          false, true, false, (replica, hardware) -> replica, UploadFiles::new, store -> store);

  /** As good as these, but for what is put in front of answers. */
  public Habits withReplica(BiFunction<Replica, Hardware, Replica> other) {
    return new Habits(believesAnything, obeysWaits, answersFirst, other, uploads, courier);
  }

  /** As good as these, but for the bytes of photos. */
  public Habits withUploads(Function<Path, UploadFiles> other) {
    return new Habits(believesAnything, obeysWaits, answersFirst, replica, other, courier);
  }

  /** Takes any 200 for the node's word. */
  public Habits believingAnything() {
    return new Habits(true, obeysWaits, answersFirst, replica, uploads, courier);
  }

  /** Told to wait, does not. */
  public Habits impatient() {
    return new Habits(believesAnything, false, answersFirst, replica, uploads, courier);
  }

  /** Answers before the work is done. */
  public Habits answeringFirst() {
    return new Habits(believesAnything, obeysWaits, true, replica, uploads, courier);
  }
}
