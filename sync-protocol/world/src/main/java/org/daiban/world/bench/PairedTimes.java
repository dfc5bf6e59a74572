package org.daiban.world.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Times of two things that are done in turn. They are compared each with its neighbour, since
 * whatever else the machine does slows down both of a pair and is over by the next.
 */
final class PairedTimes {
  private final List<Double> ratios = new ArrayList<>();
  private final List<Double> firsts = new ArrayList<>();
  private final List<Double> seconds = new ArrayList<>();

  /** Notes a pair, in nanoseconds. */
  void add(long firstNs, long secondNs) {
    firsts.add((double) firstNs);
    seconds.add((double) secondNs);
    ratios.add((double) secondNs / firstNs);
  }

  /** How many times as long the second takes: the median of all pairs. */
  double ratio() {
    return median(ratios);
  }

  /** The median of the first; milliseconds. */
  double firstMs() {
    return median(firsts) / 1e6;
  }

  /** The median of the second; milliseconds. */
  double secondMs() {
    return median(seconds) / 1e6;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
