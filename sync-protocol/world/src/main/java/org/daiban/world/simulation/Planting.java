package org.daiban.world.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.daiban.world.simulation.county.BrokenPromise;
import org.daiban.world.simulation.county.Life;
import org.daiban.world.simulation.county.Morning;
import org.daiban.world.simulation.county.Plant;

/** Plants each fault and sees which seed is the first to catch it by the right name. */
final class Planting {
  private final Mornings mornings;
  private final int threads;

  /**
   * The seed that caught a plant, with what was broken; those that no seed caught by the promise
   * that they break; and which other promises they were seen to break.
   */
  record Result(
      Map<Plant, Sweep.Broken> caught, List<Plant> missed, Map<Plant, Set<String>> others) {}

  Planting(Mornings mornings, int threads) {
    this.mornings = mornings;
    this.threads = threads;
  }

  /** Gives each plant so many seeds to be caught in. */
  Result plant(int seedsMax) throws InterruptedException {
    Map<Plant, Sweep.Broken> caught = new ConcurrentSkipListMap<>();
    Map<Plant, Set<String>> others = new ConcurrentSkipListMap<>();
    Plant[] plants = Plant.values();
    Sweep.inThreads(
        threads, 0, plants.length, n -> seek(plants[(int) n], seedsMax, caught, others));
    List<Plant> missed = new ArrayList<>(List.of(plants));
    missed.removeAll(caught.keySet());
    return new Result(caught, Collections.unmodifiableList(missed), others);
  }

  private void seek(
      Plant plant, int seedsMax, Map<Plant, Sweep.Broken> caught, Map<Plant, Set<String>> others) {
    try (Morning planted = mornings.planted(plant)) {
      for (long seed = 1; seed <= seedsMax && !caught.containsKey(plant); seed++) {
        live(plant, planted, seed, caught, others);
      }
    }
  }

  private static void live(
      Plant plant,
      Morning planted,
      long seed,
      Map<Plant, Sweep.Broken> caught,
      Map<Plant, Set<String>> others) {
    try (Life life = plant.life(planted, seed)) {
      life.live();
    } catch (BrokenPromise promise) {
      if (promise.promise().equals(plant.promise())) {
        caught.put(plant, new Sweep.Broken(seed, promise));
      } else {
        others.computeIfAbsent(plant, none -> new TreeSet<>()).add(promise.promise());
      }
    }
  }
}
