package org.daiban.world.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a village's pull costs after one change, beside few old rows in the county's feed and beside
 * many (P5): two counties, asked in turn over loopback HTTP, now the one first and now the other,
 * so that whatever else the machine does meets both.
 */
final class PullBench {
  private static final long FEW = 10_000;
  private static final long MANY = 10_000_000;
  private static final int WARM_UP = 300;
  private static final int PULLS = 300;

  private final Path folder;

  /** Measures in this folder, which needs room for some five gigabytes. */
  PullBench(Path folder) {
    this.folder = folder;
  }

  Figures figures() throws Exception {
    try (Puller small = Puller.at(folder.resolve("few"), FEW);
        Puller large = Puller.at(folder.resolve("many"), MANY)) {
      PairedTimes times = new PairedTimes();
      List<Long> fewBytes = new ArrayList<>();
      List<Long> manyBytes = new ArrayList<>();
      for (int pull = 0; pull < WARM_UP + PULLS; pull++) {
        boolean fewFirst = pull % 2 == 0; // whoever comes second finds warmer caches
        Puller.Cost before = (fewFirst ? small : large).pull(pull);
        Puller.Cost after = (fewFirst ? large : small).pull(pull);
        Puller.Cost few = fewFirst ? before : after;
        Puller.Cost many = fewFirst ? after : before;
        if (pull >= WARM_UP) {
          times.add(few.nanos(), many.nanos());
          fewBytes.add(few.bytes());
          manyBytes.add(many.bytes());
        }
      }
      return new Figures("pull")
          .put("bytes_small", median(fewBytes))
          .put("bytes_large", median(manyBytes))
          .put("time_ratio", times.ratio())
          .put("ms_small", times.firstMs())
          .put("ms_large", times.secondMs())
          .put("rows_small", FEW)
          .put("rows_large", MANY);
    }
  }

  private static long median(List<Long> values) {
    List<Long> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
