package org.daiban.world.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.daiban.world.simulation.county.BrokenPromise;
import org.daiban.world.simulation.county.Life;
import org.daiban.world.simulation.county.Plant;

/** Plants each fault and sees which seed is the first to catch it. */
final class Planting {
  private final Mornings mornings;
  private final int threads;

  /** The seed that caught a plant, with what was broken; and those that no seed caught. */
  record Result(Map<Plant, Sweep.Broken> caught, List<Plant> missed) {}

  Planting(Mornings mornings, int threads) {
    this.mornings = mornings;
    this.threads = threads;
  }

  /** Gives each plant so many seeds to be caught in. */
  Result plant(int seedsMax) throws InterruptedException {
    Map<Plant, Sweep.Broken> caught = new ConcurrentSkipListMap<>();
    Plant[] plants = Plant.values();
    Sweep.inThreads(threads, 0, plants.length, n -> seek(plants[(int) n], seedsMax, caught));
    List<Plant> missed = new ArrayList<>(List.of(plants));
    missed.removeAll(caught.keySet());
    return new Result(caught, Collections.unmodifiableList(missed));
  }

  private void seek(Plant plant, int seedsMax, Map<Plant, Sweep.Broken> caught) {
    for (long seed = 1; seed <= seedsMax && !caught.containsKey(plant); seed++) {
      try (Life life = mornings.life(plant, seed)) {
        life.live();
      } catch (BrokenPromise promise) {
        caught.put(plant, new Sweep.Broken(seed, promise));
      }
    }
  }
}
