package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

class LegalClockTest {
  /** No list loaded: Monday to Friday without the fixed holidays, and so provisional. */
  private static final WorkingCalendar PLAIN = WorkingCalendar.of(Collections.emptyList());

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void dayOfTheEventIsNotCounted() {
    assertEquals(LocalDate.of(2026, 3, 16), look(promise(), MONDAY).due().date());
    assertTrue(look(promise(), MONDAY).due().provisional());
    assertEquals(10, look(promise(), MONDAY).left());
  }

  @Test
  void clockStandsStillWhileTheSpecialProcedureIsHeld() {
    ClockRecord paused = paused(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 11));
    assertEquals(LocalDate.of(2026, 3, 23), look(paused, MONDAY).due().date());
    assertTrue(
        String.join("\n", look(paused, MONDAY).explain())
            .contains("能力评估：2026-03-04起，2026-03-11结束"));
  }

  @Test
  void pauseStillOpenMovesTheEndWithEachDayAndShowsBlue() {
    ClockRecord open = paused(LocalDate.of(2026, 3, 4), null);
    assertEquals(Light.BLUE, look(open, LocalDate.of(2026, 3, 30)).light());
    assertEquals(LocalDate.of(2026, 4, 9), look(open, LocalDate.of(2026, 3, 30)).due().date());
  }

  @Test
  void extensionIsAddedToTheLimit() {
    ClockRecord plain = promise();
    ClockRecord extended =
        new ClockRecord(plain.kind(), plain.from(), plain.limit(), null, plain.pauses(), 5);
    assertEquals(LocalDate.of(2026, 3, 23), look(extended, MONDAY).due().date());
  }

  @Test
  void lightTurnsYellowInTheLastFifthAndRedOnTheDayAfter() {
    assertEquals(Light.GREEN, look(promise(), LocalDate.of(2026, 3, 11)).light());
    assertEquals(Light.YELLOW, look(promise(), LocalDate.of(2026, 3, 12)).light());
    assertEquals(Light.YELLOW, look(promise(), LocalDate.of(2026, 3, 16)).light());
    assertEquals(Light.RED, look(promise(), LocalDate.of(2026, 3, 17)).light());
    assertEquals(-1, look(promise(), LocalDate.of(2026, 3, 17)).left());
  }

  @Test
  void limitInMonthsWarnsInTheLastFifthOfItsDays() {
    ClockRecord halfYear =
        ClockRecord.started(ClockKind.K4, MONDAY, new Limit(6, LimitUnit.MONTHS, "某法"));
    assertEquals(Light.GREEN, look(halfYear, LocalDate.of(2026, 7, 26)).light());
    assertEquals(Light.YELLOW, look(halfYear, LocalDate.of(2026, 7, 27)).light());
  }

  @Test
  void statutoryLimitPassedIsDeepRed() {
    ClockRecord statutory =
        ClockRecord.started(
            ClockKind.K4, MONDAY, new Limit(20, LimitUnit.WORKING_DAYS, "行政许可法第四十二条"));
    assertEquals(Light.DEEP_RED, look(statutory, LocalDate.of(2026, 4, 30)).light());
  }

  @Test
  void stoppedClockIsGreyForever() {
    ClockRecord stopped = promise().ended(LocalDate.of(2026, 3, 5));
    assertEquals(Light.GREY, look(stopped, LocalDate.of(2027, 1, 1)).light());
  }

  @Test
  void naturalDaysThatEndOnARestDayRollForward() {
    ClockRecord week =
        ClockRecord.started(ClockKind.K5, MONDAY, new Limit(5, LimitUnit.NATURAL_DAYS, "公示期"));
    assertEquals(LocalDate.of(2026, 3, 9), look(week, MONDAY).due().date());
    assertEquals(7, look(week, MONDAY).left());
  }

  @Test
  void caseIsWorkedByTheClockOfItsState() {
    Story story = Story.received();
    assertEquals(ClockKind.K2, leading(story));
    story.notifyOnce(Story.report());
    assertEquals(ClockKind.CORRECTION, leading(story));
    story.correct(3).accept().startStep();
    assertEquals(ClockKind.K3, leading(story));
    story.forward().takeUp().decideYes();
    assertEquals(ClockKind.K6, leading(story));
    story.handToTownship().deliver();
    assertFalse(LegalClock.leading(story.file, PLAIN, story.today).isPresent());
    assertEquals(Light.GREY, LegalClock.light(story.file, PLAIN, story.today));
  }

  @Test
  void explanationNamesTheLawAndTheDays() {
    List<String> lines = look(promise(), MONDAY).explain();
    assertEquals("承诺办结期限，依据：承诺时限", lines.get(0));
    assertTrue(String.join("\n", lines).contains("2026-03-16"));
  }

  private static ClockKind leading(Story story) {
    return LegalClock.leading(story.file, PLAIN, story.today).orElseThrow().record().kind();
  }

  private static ClockRecord promise() {
    return ClockRecord.started(ClockKind.K3, MONDAY, new Limit(10, LimitUnit.WORKING_DAYS, "承诺时限"));
  }

  private static ClockRecord paused(LocalDate from, LocalDate to) {
    ClockRecord plain = promise();
    return new ClockRecord(
        plain.kind(),
        plain.from(),
        plain.limit(),
        null,
        Arrays.asList(new Pause(from, to, "能力评估")),
        0);
  }

  private static LegalClock look(ClockRecord record, LocalDate today) {
    return new LegalClock(record, PLAIN, today);
  }
}
