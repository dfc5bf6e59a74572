package org.daiban.world.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daiban.world.simulation.county.Life;
import org.daiban.world.simulation.key.SimulatedKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A bounded number of lives in the quick round; {@code sh simulate} lives through thousands. What
 * breaks here is seen again, step by step, by the command that the failure names.
 */
class SimulationTest {
  private static final int THREADS = 2;
  private static final int SEEDS = 24;

  /** Seeds that once broke a promise, with what was wrong then; see docs/simulation.md. */
  private static final List<Long> ONCE_BROKEN =
      List.of(
          5L, 6L, 15L, 19L, 27L, 36L, 63L, 65L, 76L, 77L, 86L, 89L, 104L, 120L, 139L, 151L, 167L,
          195L, 252L, 326L, 334L, 555L, 582L, 602L, 661L, 703L, 778L, 807L, 853L, 1047L, 1079L,
          1154L, 1660L, 1836L, 2150L, 2153L);

  private static final Logger LOG = Logger.getLogger("org.daiban");
  private static Level logged;
  private static Mornings mornings;

  @BeforeAll
  static void begin() {
    logged = LOG.getLevel();
    LOG.setLevel(Level.OFF);
    SimulatedKeys.install();
    mornings = Mornings.made();
  }

  @AfterAll
  static void end() {
    SimulatedKeys.remove();
    LOG.setLevel(logged);
  }

  @Test
  void promisesAreKeptWhateverHappens() throws InterruptedException {
    assertEquals("", told(new Sweep(mornings, THREADS).over(1, SEEDS)));
  }

  @Test
  void whatOnceBrokeAPromiseDoesSoNoMore() throws InterruptedException {
    for (long seed : ONCE_BROKEN) {
      assertEquals("", told(new Sweep(mornings, 1).over(seed, 1)));
    }
  }

  @Test
  void seedReplaysToTheByte() {
    assertEquals(trace(7), trace(7));
  }

  @Test
  void seedWithRealKeysReplaysToo() {
    assertEquals(trace(100), trace(100));
  }

  private static List<String> trace(long seed) {
    List<String> steps = new ArrayList<>();
    try (Life life = mornings.life(seed, words -> steps.add(words.get()))) {
      life.live();
    }
    return steps;
  }

  private static String told(Sweep.Result result) {
    StringBuilder told = new StringBuilder();
    for (Sweep.Broken broken : result.broken()) {
      told.append("seed ").append(broken.seed()).append(" breaks ");
      told.append(broken.promise().getMessage()).append("; see it by ");
      told.append(Mornings.replayCommand(broken.seed())).append('\n');
    }
    return told.toString();
  }
}
