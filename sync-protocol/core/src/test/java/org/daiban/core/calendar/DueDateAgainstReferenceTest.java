package org.daiban.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Compares due dates with a reference that walks day by day, over random limits and suspensions in
 * published and unpublished years. The seed is in the failure's text.
 */
class DueDateAgainstReferenceTest {
  private static final int CASES = 30_000;
  private static final List<LimitUnit> UNITS = List.of(LimitUnit.values());
  private final WorkingCalendar calendar = CalendarFixtures.published();

  @Test
  void randomLimitsEndWhereTheDayByDayWalkEnds() {
    long seed = Long.getLong("seed", 20261121L);
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      LocalDate event = LocalDate.of(2024, 6, 1).plusDays(random.nextInt(1300));
      TimeLimit limit = limit(random);
      List<Suspension> gaps = gaps(random, event);
      String facts = "-Dseed=" + seed + " case " + i + ": " + event + " " + limit + " " + gaps;
      DueDate due = calendar.due(event, limit, gaps);
      assertEquals(walk(event, limit, gaps), due.date(), facts);
      assertEquals(touchesUnpublished(event, due.date()), due.provisional(), facts);
      assertEquals(countBetween(event, due.date()), calendar.workingDaysBetween(event, due.date()));
    }
  }

  private static TimeLimit limit(Random random) {
    LimitUnit unit = UNITS.get(random.nextInt(UNITS.size()));
    int amount = random.nextInt(unit == LimitUnit.MONTHS ? 8 : 65);
    return new TimeLimit(amount, unit, random.nextInt(4) == 0 ? random.nextInt(15) : 0);
  }

  private static List<Suspension> gaps(Random random, LocalDate event) {
    List<Suspension> gaps = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate notice = event.plusDays(random.nextInt(80) - 10);
      gaps.add(new Suspension(notice, notice.plusDays(random.nextInt(30))));
    }
    return gaps;
  }

  private LocalDate walk(LocalDate event, TimeLimit limit, List<Suspension> gaps) {
    LocalDate day = event;
    long left = units(event, limit);
    while (left > 0) {
      day = day.plusDays(1);
      boolean counts = limit.unit() != LimitUnit.WORKING_DAYS || works(day);
      left -= counts && !suspended(day, gaps) ? 1 : 0;
    }
    while (!works(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** A limit in months is as many days as its months have. */
  private static long units(LocalDate event, TimeLimit limit) {
    boolean months = limit.unit() == LimitUnit.MONTHS;
    return months
        ? event.plusMonths(limit.total()).toEpochDay() - event.toEpochDay()
        : limit.total();
  }

  private static boolean suspended(LocalDate day, List<Suspension> gaps) {
    return gaps.stream()
        .anyMatch(gap -> day.isAfter(gap.noticeDay()) && !day.isAfter(gap.resultDay()));
  }

  private boolean works(LocalDate day) {
    YearList list = calendar.lists().get(day.getYear());
    if (list == null) {
      return !YearList.isWeekend(day) && !isFixedHoliday(day);
    }
    ListedDay listed = list.days().get(day);
    return listed == null ? !YearList.isWeekend(day) : listed.kind() == DayKind.WORKDAY;
  }

  private static boolean isFixedHoliday(LocalDate day) {
    String monthDay = day.toString().substring(5);
    return List.of("01-01", "05-01", "05-02", "10-01", "10-02", "10-03").contains(monthDay);
  }

  private static boolean touchesUnpublished(LocalDate event, LocalDate due) {
    return event.getYear() < 2025 || due.getYear() > 2026;
  }

  private int countBetween(LocalDate from, LocalDate to) {
    int count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      count += works(day) ? 1 : 0;
    }
    return count;
  }
}
