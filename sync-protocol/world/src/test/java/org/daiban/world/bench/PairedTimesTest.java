package org.daiban.world.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedTimesTest {
  private static final int PAIRS = 301;

  @Test
  void ratioIsThatOfNeighboursThoughTheMachineIsBusyHalfOfTheTime() {
    PairedTimes times = new PairedTimes();
    Random random = new Random(1);
    for (int pair = 0; pair < PAIRS; pair++) {
      long slowed = pair < PAIRS / 2 ? 1 : 8;
      long stopped = random.nextInt(10) == 0 ? 50_000_000 : 0; // now and then in the middle of one
      times.add(1_000_000 * slowed, 1_100_000 * slowed + stopped);
    }
    assertEquals(1.1, times.ratio(), 0.01);
  }
}
