package org.daiban.node.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Heard;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.Protocol;
import org.daiban.core.number.RegionCode;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.people.Area;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is missed, by working days, at the township that hears villages and at the county. */
class SilentVillagesTest {
  private static final String FRIDAY = "2026-03-06T01:00:00Z";
  private static final String NEXT_WEDNESDAY = "2026-03-11T01:00:00Z";
  private static final String NEXT_THURSDAY = "2026-03-12T01:00:00Z";

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private TestNode county;
  private Village village;

  @BeforeEach
  void start() {
    clock.set(FRIDAY);
    county = TestNode.county(clock, folder);
    village = Village.enrolledAt(county);
  }

  @AfterEach
  void stop() {
    county.close();
  }

  @Test
  void villageIsMissedAfterThreeWholeWorkingDaysWithoutAWord() {
    village.send(county);
    clock.set(NEXT_WEDNESDAY);
    assertEquals(List.of(), silent("340822"), "Monday and Tuesday alone have passed");
    clock.set(NEXT_THURSDAY);
    SilentVillages.Silent missed = silent("340822").get(0);
    assertEquals(Village.REGION, missed.region());
    assertEquals(3, missed.workingDays());
  }

  @Test
  void villageThatNeverCalledIsMissedFromItsEnrolmentOn() {
    clock.set(NEXT_THURSDAY);
    assertEquals(0, silent("340822").get(0).seenAtMs());
  }

  @Test
  void villageThatCallsAgainIsMissedNoMore() {
    clock.set(NEXT_THURSDAY);
    village.send(county);
    assertEquals(List.of(), silent("340822"));
  }

  @Test
  void othersDoNotSeeIt() {
    clock.set(NEXT_THURSDAY);
    assertEquals(List.of(), silent("340822101"));
  }

  @Test
  void countyKnowsOfAVillageWhatItsTownshipHasHeard(@TempDir Path other) {
    try (TestNode township = TestNode.township(county, TestNode.TOWNSHIP_REGION, other)) {
      clock.set(NEXT_THURSDAY);
      long heardMs = clock.millis() - 60_000;
      tell(township, new Heard(village.device(), heardMs, beat()));
      assertEquals(List.of(), silent("340822"));
    }
  }

  @Test
  void wordOfASomebodyElsesVillageOrOfTheFutureCountsForNothing(@TempDir Path other) {
    try (TestNode township = TestNode.township(county, "340822101000", other)) {
      clock.set(NEXT_THURSDAY);
      tell(township, new Heard(village.device(), clock.millis() - 60_000, beat()));
      assertEquals(1, silent("340822").size());
    }
  }

  private static Heartbeat beat() {
    return new Heartbeat("test", "", 0, 0, 0, 0);
  }

  private void tell(TestNode township, Heard heard) {
    String name = township.machine().name();
    county.exchange(
        name,
        new ExchangeRequest(
            Protocol.VERSION,
            name,
            null,
            List.of(),
            new Heartbeat("test", "", 0, 0, 0, 0, List.of(heard)),
            List.of(),
            List.of(),
            List.of()));
  }

  private List<SilentVillages.Silent> silent(String prefix) {
    return county
        .bean(SilentVillages.class)
        .within(
            new Area(new RegionCode((prefix + "000000000000").substring(0, 12)), Optional.empty()));
  }
}
