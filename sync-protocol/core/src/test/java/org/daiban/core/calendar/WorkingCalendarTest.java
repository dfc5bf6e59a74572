package org.daiban.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
  private static final LocalTime CLOSING = LocalTime.of(17, 30);
  private final WorkingCalendar calendar = CalendarFixtures.published();

  @Test
  void listedDaysWinOverTheWeekday() {
    assertFalse(calendar.isWorkday(LocalDate.of(2025, 10, 8)));
    assertTrue(calendar.isWorkday(LocalDate.of(2025, 10, 11)));
    assertTrue(calendar.isWorkday(LocalDate.of(2026, 11, 20)));
    assertFalse(calendar.isWorkday(LocalDate.of(2026, 11, 21)));
  }

  @Test
  void arrivalAfterClosingOrOnARestDayCountsAsTheNextWorkingDay() {
    LocalDate friday = LocalDate.of(2026, 11, 20);
    LocalDate monday = LocalDate.of(2026, 11, 23);
    assertEquals(friday, calendar.receiptDay(friday.atTime(17, 30), CLOSING));
    assertEquals(monday, calendar.receiptDay(friday.atTime(17, 30, 1), CLOSING));
    assertEquals(monday, calendar.receiptDay(friday.plusDays(1).atTime(9, 0), CLOSING));
    LocalDate workedSunday = LocalDate.of(2026, 9, 20);
    assertEquals(workedSunday, calendar.receiptDay(workedSunday.atTime(9, 0), CLOSING));
    LocalDate eveOfHoliday = LocalDate.of(2025, 9, 30);
    assertEquals(
        LocalDate.of(2025, 10, 9), calendar.receiptDay(eveOfHoliday.atTime(18, 0), CLOSING));
  }

  @Test
  void yearWithoutAListIsProvisionalAndKeepsTheFixedHolidays() {
    assertTrue(calendar.isProvisional(2027));
    assertFalse(calendar.isWorkday(LocalDate.of(2027, 1, 1)));
    assertFalse(calendar.isWorkday(LocalDate.of(2028, 5, 2)));
    assertTrue(calendar.isWorkday(LocalDate.of(2027, 5, 3)));
    assertFalse(calendar.isWorkday(LocalDate.of(2027, 10, 1)));
    assertEquals(
        new DueDate(LocalDate.of(2027, 1, 4), true),
        calendar.workingDaysAfter(LocalDate.of(2026, 12, 30), 2));
    assertFalse(calendar.workingDaysAfter(LocalDate.of(2026, 12, 30), 1).provisional());
  }

  @Test
  void dueDateMovesAndStopsBeingProvisionalWhenTheListArrives() {
    WorkingCalendar early = WorkingCalendar.of(List.of(CalendarFixtures.list(2025)));
    LocalDate accepted = LocalDate.of(2026, 2, 9);
    DueDate before = early.workingDaysAfter(accepted, 30);
    DueDate after = early.with(CalendarFixtures.list(2026)).workingDaysAfter(accepted, 30);
    assertTrue(before.provisional());
    assertEquals(new DueDate(LocalDate.of(2026, 3, 27), false), after);
    assertNotEquals(before.date(), after.date());
  }

  @Test
  void versionNamesTheContentAndNotTheWayItWasLoaded() {
    WorkingCalendar inSteps =
        WorkingCalendar.of(List.of(CalendarFixtures.list(2026))).with(CalendarFixtures.list(2025));
    assertEquals(calendar.version(), inSteps.version());
    assertTrue(calendar.version().matches("2025-[0-9a-f]{8}\\+2026-[0-9a-f]{8}"));
    assertNotEquals(calendar.version(), WorkingCalendar.of(List.of()).version());
    assertNotEquals(calendar.version(), calendar.with(flood()).version());
  }

  @Test
  void dayClosedByALocalDocumentDoesNotCount() {
    LocalDate eve = flood().date().minusDays(1);
    assertEquals(
        calendar.workingDaysAfter(eve, 2).date(),
        calendar.with(flood()).workingDaysAfter(eve, 1).date());
  }

  @Test
  void overlappingSuspensionsAreUnited() {
    LocalDate accepted = LocalDate.of(2025, 7, 1);
    Suspension whole = suspension("2025-07-10", "2025-07-24");
    Suspension first = suspension("2025-07-10", "2025-07-18");
    Suspension second = suspension("2025-07-15", "2025-07-24");
    TimeLimit limit = TimeLimit.workingDays(20);
    assertEquals(
        calendar.due(accepted, limit, List.of(whole)),
        calendar.due(accepted, limit, List.of(second, first)));
  }

  @Test
  void suspensionAfterTheEndChangesNothing() {
    LocalDate accepted = LocalDate.of(2025, 3, 3);
    TimeLimit limit = TimeLimit.workingDays(20);
    assertEquals(
        LocalDate.of(2025, 3, 31),
        calendar.due(accepted, limit, List.of(suspension("2025-03-31", "2025-05-01"))).date());
  }

  @Test
  void limitOfNoDaysEndsAtOnceOrOnTheNextWorkingDay() {
    assertEquals(
        LocalDate.of(2026, 11, 20),
        calendar.workingDaysAfter(LocalDate.of(2026, 11, 20), 0).date());
    assertEquals(
        LocalDate.of(2026, 11, 23),
        calendar.workingDaysAfter(LocalDate.of(2026, 11, 21), 0).date());
  }

  @Test
  void whatIsLeftIsCountedInWorkingDaysAndGoesNegative() {
    LocalDate today = LocalDate.of(2025, 12, 31);
    LocalDate due = LocalDate.of(2026, 1, 6);
    assertEquals(3, calendar.workingDaysBetween(today, due));
    assertEquals(-3, calendar.workingDaysBetween(due, today));
    assertEquals(0, calendar.workingDaysBetween(due, due));
  }

  @Test
  void explanationNamesEachDayThatDidNotCount() {
    List<String> lines =
        calendar.explain(
            LocalDate.of(2025, 9, 26), TimeLimit.workingDays(3).extendedBy(3), List.of());
    assertEquals(
        List.of(
            "时限3+3个工作日，自2025-09-26(周五)起算，当日不计入",
            "2025-09-28(周日)上班(国庆节、中秋节调休)，计入1日",
            "2025-10-01(周三)至2025-10-08(周三)放假(国庆节、中秋节)，8日不计",
            "2025-10-11(周六)上班(国庆节、中秋节调休)，计入1日",
            "其间周六、周日共1日不计",
            "期满日为2025-10-11(周六)，至当日下班时止"),
        lines);
  }

  @Test
  void explanationTellsOfSuspensionRollAndYearsNotPublished() {
    List<String> suspended =
        calendar.explain(
            LocalDate.of(2025, 7, 1),
            TimeLimit.workingDays(20),
            List.of(suspension("2025-07-10", "2025-07-24")));
    assertTrue(suspended.contains("2025-07-11(周五)至2025-07-24(周四)为特别程序时间，不计入时限"));
    List<String> rolled =
        calendar.explain(LocalDate.of(2026, 6, 13), TimeLimit.naturalDays(7), List.of());
    assertTrue(rolled.contains("最后一日2026-06-20(周六)是休息日，顺延到下一个工作日"));
    List<String> unpublished =
        calendar.explain(LocalDate.of(2026, 12, 30), TimeLimit.workingDays(5), List.of());
    assertTrue(unpublished.get(unpublished.size() - 1).startsWith("2027年放假安排尚未导入"));
  }

  @Test
  void impossibleFactsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> TimeLimit.workingDays(-1));
    assertThrows(IllegalArgumentException.class, () -> suspension("2025-07-10", "2025-07-09"));
    assertThrows(
        IllegalArgumentException.class, () -> calendar.isWorkday(LocalDate.of(3000, 1, 1)));
  }

  private static DatedException flood() {
    return new DatedException(LocalDate.of(2026, 7, 7), DayKind.HOLIDAY, "县政府办〔2026〕7号");
  }

  private static Suspension suspension(String notice, String result) {
    return new Suspension(LocalDate.parse(notice), LocalDate.parse(result));
  }
}
