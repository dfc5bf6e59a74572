package org.daiban.world.simulation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daiban.core.wire.JsonLine;
import org.daiban.world.simulation.county.BrokenPromise;
import org.daiban.world.simulation.county.Life;
import org.daiban.world.simulation.county.Plant;
import org.daiban.world.simulation.key.SimulatedKeys;

/**
 * The program behind the command {@code simulate}. Takes a number of seeds, lives through them on
 * two threads, then sees whether every planted fault is caught. Prints one line of JSON, and before
 * it what was broken and how to see it again. A second number replays that one seed, step by step.
 */
public final class Simulate {
  /** Seeds that a planted fault has to be caught within. */
  private static final int SEEDS_FOR_A_PLANT = 600;

  private static final int THREADS = 2;

  /** What the product says of each damaged record and each stop is of no interest here. */
  private static final Logger LOG = Logger.getLogger("");

  private final PrintStream out;

  private Simulate(PrintStream out) {
    this.out = out;
  }

  /** Arguments: how many seeds; and, to replay one, its number (0 for none). */
  public static void main(String[] words) throws InterruptedException {
    LOG.setLevel(Level.OFF);
    SimulatedKeys.install();
    Simulate simulate = new Simulate(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    long replay = words.length > 1 ? Long.parseLong(words[1]) : 0;
    boolean good =
        replay != 0 ? simulate.replay(replay) : simulate.sweep(Integer.parseInt(words[0]));
    System.exit(good ? 0 : 1);
  }

  private boolean sweep(int seeds) throws InterruptedException {
    Mornings mornings = Mornings.made();
    Sweep.Result result = new Sweep(mornings, THREADS).over(1, seeds);
    result.broken().forEach(this::tell);
    Planting.Result planting =
        new Planting(mornings, THREADS).plant(Integer.getInteger("plant", SEEDS_FOR_A_PLANT));
    planting.caught().forEach((plant, broken) -> tell(plant, broken));
    planting
        .missed()
        .forEach(
            plant ->
                out.println(
                    plant
                        + " is not caught as "
                        + plant.promise()
                        + " but as "
                        + planting.others().get(plant)));
    out.println(
        new JsonLine()
            .put("seeds", seeds)
            .put("violations", result.broken().size())
            .put("planted", Plant.values().length)
            .put("caught", Plant.values().length - planting.missed().size())
            .put("seeds_per_min", Math.round(seeds * 60 / result.seconds()))
            .put("cpu_ms_per_seed", Math.round(result.cpuSeconds() * 1_000 / seeds))
            .text());
    return result.broken().isEmpty() && planting.missed().isEmpty();
  }

  private void tell(Sweep.Broken broken) {
    out.println("seed " + broken.seed() + " breaks " + broken.promise().getMessage());
    out.println("  see it again: " + Mornings.replayCommand(broken.seed()));
  }

  private void tell(Plant plant, Sweep.Broken broken) {
    out.println(plant + " is caught by seed " + broken.seed() + ", " + broken.promise().promise());
  }

  private boolean replay(long seed) {
    try (Life life = Mornings.made().life(seed, words -> out.println(words.get()))) {
      life.live();
      out.println("seed " + seed + " keeps every promise");
      return true;
    } catch (BrokenPromise broken) {
      out.println("seed " + seed + " breaks " + broken.getMessage());
      Throwable cause = broken.getCause() == null ? broken : broken.getCause();
      Arrays.stream(cause.getStackTrace()).limit(12).forEach(line -> out.println("  at " + line));
      return false;
    }
  }
}
