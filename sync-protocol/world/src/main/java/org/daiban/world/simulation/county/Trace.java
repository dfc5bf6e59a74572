package org.daiban.world.simulation.county;

import java.util.function.Supplier;

/** Who is told what happens, step by step. */
public interface Trace {
  /** Nobody. */
  Trace SILENT = words -> {};

  /** Something happened; the words are made only if somebody listens. */
  void say(Supplier<String> words);
}
