package org.daiban.world.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of one act done again and again. */
final class Timings {
  private static final double NS_IN_MS = 1_000_000.0;

  private final List<Double> ms = new ArrayList<>();

  /** Does it once and notes how long it took. */
  void time(Runnable act) {
    long start = System.nanoTime();
    act.run();
    ms.add((System.nanoTime() - start) / NS_IN_MS);
  }

  /** Adds what another has noted. */
  void add(Timings other) {
    ms.addAll(other.ms);
  }

  /** The time that so many of a hundred stayed within; milliseconds. */
  double percentile(int hundredths) {
    List<Double> sorted = new ArrayList<>(ms);
    Collections.sort(sorted);
    int rank = (int) Math.ceil(sorted.size() * hundredths / 100.0);
    return sorted.get(Math.max(0, rank - 1));
  }
}
