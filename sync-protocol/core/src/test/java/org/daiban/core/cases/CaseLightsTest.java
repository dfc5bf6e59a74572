package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** What people are told of a case, and when. */
class CaseLightsTest {
  private static final WorkingCalendar PLAIN = WorkingCalendar.of(Collections.emptyList());
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void caseIsGreenUntilItsNextChangeAndYellowOnThatDay() {
    CaseFile file = with(clock(ClockKind.K3, 10));
    assertEquals(Light.GREEN, on(file, 11).ofCase());
    assertEquals(Optional.of(LocalDate.of(2026, 3, 12)), on(file, 2).nextChange());
    assertEquals(Arrays.asList("K3-0/YELLOW/0+0"), keys(file, 12));
    assertEquals(Optional.of(LocalDate.of(2026, 3, 17)), on(file, 12).nextChange());
    assertEquals(Arrays.asList("K3-0/RED/0+0"), keys(file, 17));
    assertEquals(Optional.empty(), on(file, 17).nextChange());
  }

  @Test
  void nextChangeIsTheDayOfTheNextOtherLightForEveryLimit() {
    for (LimitUnit unit : LimitUnit.values()) {
      for (int units = 1; units < 40; units++) {
        CaseFile file =
            with(ClockRecord.started(ClockKind.K3, MONDAY, new Limit(units, unit, "某法")));
        LocalDate day = MONDAY;
        while (on(file, day).ofCase() == on(file, MONDAY).ofCase()) {
          day = day.plusDays(1);
        }
        assertEquals(Optional.of(day), on(file, MONDAY).nextChange(), units + " " + unit);
      }
    }
  }

  @Test
  void stepHasALightOfItsOwn() {
    CaseFile file = with(clock(ClockKind.K3, 20), clock(ClockKind.K5, 2));
    assertEquals(Light.GREEN, on(file, 5).ofCase());
    assertEquals(Light.RED, on(file, 5).ofStep());
    assertEquals(Arrays.asList("K5-1/RED/0+0"), keys(file, 5));
  }

  @Test
  void clockThatWasStoppedTooLateIsToldOfUnderTheSameKey() {
    CaseFile running = with(clock(ClockKind.K4, 5));
    CaseFile late = with(clock(ClockKind.K4, 5).ended(LocalDate.of(2026, 3, 12)));
    CaseFile inTime = with(clock(ClockKind.K4, 5).ended(LocalDate.of(2026, 3, 9)));
    assertEquals(Arrays.asList("K4-0/DEEP_RED/0+0"), keys(running, 11));
    assertEquals(Arrays.asList("K4-0/DEEP_RED/0+0"), keys(late, 20));
    assertTrue(keys(inTime, 20).isEmpty());
  }

  @Test
  void extensionIsAnotherBudgetOfWhichPeopleAreToldAnew() {
    assertEquals(
        Arrays.asList("K3-0/YELLOW/5+0"), keys(with(clock(ClockKind.K3, 10).extended(5)), 20));
  }

  @Test
  void standingClockIsBlueAndChangesByNobodysDoingNothing() {
    CaseFile file =
        with(clock(ClockKind.K3, 10).paused(new Pause(LocalDate.of(2026, 3, 4), null, "能力评估")));
    assertEquals(Arrays.asList("K3-0/BLUE/0+1"), keys(file, 30));
    assertEquals(Optional.empty(), on(file, 30).nextChange());
  }

  @Test
  void pauseBegunAfterTheDueDateHidesNoLatenessAndMakesNoOtherAlarm() {
    ClockRecord late =
        clock(ClockKind.K4, 5).paused(new Pause(LocalDate.of(2026, 3, 12), null, "听证"));
    assertEquals(Arrays.asList("K4-0/DEEP_RED/0+0"), keys(with(late), 20));
    assertEquals(Light.BLUE, on(with(late), 20).ofCase());
    ClockRecord again = late.resumed(LocalDate.of(2026, 3, 17));
    assertEquals(Arrays.asList("K4-0/DEEP_RED/0+0"), keys(with(again), 20));
    ClockRecord inTime =
        clock(ClockKind.K4, 5).paused(new Pause(LocalDate.of(2026, 3, 9), null, "听证"));
    assertEquals(Arrays.asList("K4-0/BLUE/0+1"), keys(with(inTime), 20));
  }

  @Test
  void nobodyIsLateWithTheApplicantsOwnTimeNorWithAPosting() {
    assertEquals(
        Arrays.asList("CORRECTION-0/YELLOW/0+0"), keys(with(clock(ClockKind.CORRECTION, 5)), 9));
    assertTrue(keys(with(clock(ClockKind.CORRECTION, 5)), 10).isEmpty());
    assertTrue(keys(with(clock(ClockKind.PUBLICITY, 5)), 10).isEmpty());
  }

  private static List<String> keys(CaseFile file, int day) {
    return on(file, day).alarms().stream().map(Alarm::key).collect(Collectors.toList());
  }

  private static CaseLights on(CaseFile file, int day) {
    return on(file, LocalDate.of(2026, 3, day));
  }

  private static CaseLights on(CaseFile file, LocalDate day) {
    return new CaseLights(file, PLAIN, day);
  }

  private static ClockRecord clock(ClockKind kind, int days) {
    return ClockRecord.started(kind, MONDAY, new Limit(days, LimitUnit.WORKING_DAYS, "某法"));
  }

  private static CaseFile with(ClockRecord... clocks) {
    CaseFile plain = Story.received().file;
    return new CaseFile(
        plain.subject(),
        plain.holder(),
        plain.handingTo(),
        plain.term(),
        plain.revision(),
        plain.state(),
        plain.step(),
        plain.dates(),
        plain.notice(),
        plain.deferred(),
        plain.decision(),
        plain.letters(),
        Arrays.asList(clocks),
        plain.reviewers(),
        plain.history());
  }
}
