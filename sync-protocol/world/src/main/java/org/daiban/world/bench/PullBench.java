package org.daiban.world.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a village's pull costs after one change, beside few old rows in the county's feed and beside
 * many (P5): two counties, asked in turn over loopback HTTP, so that whatever else the machine does
 * meets both.
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
      Costs few = new Costs();
      Costs many = new Costs();
      for (int pull = 0; pull < WARM_UP + PULLS; pull++) {
        boolean counts = pull >= WARM_UP;
        few.add(small.pull(pull), counts);
        many.add(large.pull(pull), counts);
      }
      return new Figures("pull")
          .put("bytes_small", few.bytes())
          .put("bytes_large", many.bytes())
          .put("time_ratio", (double) many.nanos() / few.nanos())
          .put("ms_small", few.nanos() / 1e6)
          .put("ms_large", many.nanos() / 1e6)
          .put("rows_small", FEW)
          .put("rows_large", MANY);
    }
  }

  /** Medians of many pulls. */
  private static final class Costs {
    private final List<Long> bytes = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();

    void add(Puller.Cost cost, boolean counts) {
      if (counts) {
        bytes.add(cost.bytes());
        nanos.add(cost.nanos());
      }
    }

    long bytes() {
      return median(bytes);
    }

    long nanos() {
      return median(nanos);
    }

    private static long median(List<Long> values) {
      List<Long> sorted = new ArrayList<>(values);
      Collections.sort(sorted);
      return sorted.get(sorted.size() / 2);
    }
  }
}
