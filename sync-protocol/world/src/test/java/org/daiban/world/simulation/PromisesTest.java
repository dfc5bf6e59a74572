package org.daiban.world.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.daiban.world.simulation.county.Plant;
import org.daiban.world.simulation.key.SimulatedKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The promises by their names: for each, faults are planted that break it, and a check of this very
 * promise has to catch every one of them. {@code docs/simulation.md} lists what else holds each.
 */
class PromisesTest {
  private static final int THREADS = 2;

  /** Each is caught within forty or so; {@code sh simulate} looks further. */
  private static final int SEEDS_FOR_A_PLANT = 400;

  private static final Logger LOG = Logger.getLogger("org.daiban");

  private static Level logged;
  private static Map<Plant, Sweep.Broken> caught;

  @BeforeAll
  static void plant() throws InterruptedException {
    logged = LOG.getLevel();
    LOG.setLevel(Level.OFF);
    SimulatedKeys.install();
    caught = new Planting(Mornings.made(), THREADS).plant(SEEDS_FOR_A_PLANT).caught();
  }

  @AfterAll
  static void end() {
    SimulatedKeys.remove();
    LOG.setLevel(logged);
  }

  @Test
  void p1NothingCapturedIsLost() {
    assertHeld("P1");
  }

  @Test
  void p2NothingIsDoubled() {
    assertHeld("P2");
  }

  @Test
  void p3NothingIsInvented() {
    assertHeld("P3");
  }

  @Test
  void p4EveryAnswerComesBack() {
    assertHeld("P4");
  }

  @Test
  void p5CatchingUpCostsWhatChanged() {
    assertHeld("P5");
  }

  @Test
  void p6AnyRouteAndWhatIsMissingIsSentAgain() {
    assertHeld("P6");
  }

  @Test
  void p7ClocksMayLie() {
    assertHeld("P7");
  }

  @Test
  void p8CopiesAreNoticed() {
    assertHeld("P8");
  }

  @Test
  void p9WhatIsNotKnownSurvives() {
    assertHeld("P9");
  }

  @Test
  void p10LostMachineIsShutOut() {
    assertHeld("P10");
  }

  @Test
  void p11WhoIsToldToWaitWaits() {
    assertHeld("P11");
  }

  private static void assertHeld(String promise) {
    List<Plant> planted =
        Stream.of(Plant.values()).filter(plant -> plant.promise().equals(promise)).toList();
    List<Plant> missed = planted.stream().filter(plant -> !caught.containsKey(plant)).toList();

    assertFalse(planted.isEmpty(), "nobody tries to break " + promise);
    assertEquals(List.of(), missed, "not caught as " + promise);
  }
}
