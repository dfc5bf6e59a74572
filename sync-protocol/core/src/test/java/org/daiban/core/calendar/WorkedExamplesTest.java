package org.daiban.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The worked examples of the domain model, each computed and each explained. */
class WorkedExamplesTest {
  private static final LocalTime CLOSING = LocalTime.of(17, 30);
  private final WorkingCalendar calendar = CalendarFixtures.published();

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/working-days.csv", numLinesToSkip = 1)
  void workedExampleEndsOnItsDay(
      String id,
      String title,
      String event,
      LocalDate eventDate,
      String limit,
      String unit,
      String notCounted,
      LocalDate dueDate) {
    LocalDate from = event.startsWith("同步到达") ? received(eventDate) : eventDate;
    TimeLimit budget = limit(limit, unit);
    List<Suspension> gaps = suspensions(notCounted);
    assertEquals(new DueDate(dueDate, false), calendar.due(from, budget, gaps), id + title);
    List<String> lines = calendar.explain(from, budget, gaps);
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("期满日为" + dueDate)), id);
  }

  @Test
  void thereAreTwentyExamples() {
    assertEquals(21, CalendarFixtures.text("/working-days.csv").trim().split("\n").length);
  }

  private LocalDate received(LocalDate arrival) {
    return calendar.receiptDay(arrival.atTime(10, 0), CLOSING);
  }

  private static TimeLimit limit(String text, String unit) {
    String[] parts = text.split("\\+", -1);
    TimeLimit limit = new TimeLimit(Integer.parseInt(parts[0]), LimitUnit.ofWord(unit), 0);
    return parts.length == 1 ? limit : limit.extendedBy(Integer.parseInt(parts[1]));
  }

  private static List<Suspension> suspensions(String text) {
    List<Suspension> suspensions = new ArrayList<>();
    if (text != null) {
      String[] days = text.split(">", -1);
      suspensions.add(new Suspension(LocalDate.parse(days[0]), LocalDate.parse(days[1])));
    }
    return suspensions;
  }
}
