package org.daiban.world.law;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.daiban.core.calendar.DueDate;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.calendar.Suspension;
import org.daiban.core.calendar.TimeLimit;
import org.daiban.core.calendar.WorkingCalendar;

/**
 * One limit that somebody wants computed: an event, its day, a budget, and days that do not count.
 *
 * @param at the event's day; its time, too, where one is told
 * @param limit such as 20 or, once an extension is granted, 20+10
 * @param gaps each from the day of the notice to the day of the result (RD-4)
 */
record DueRow(
    String id,
    String event,
    LocalDate day,
    Optional<LocalTime> at,
    TimeLimit limit,
    List<Suspension> gaps) {
  static final List<String> COLUMNS =
      List.of("id", "event", "event_date", "limit", "unit", "not_counted");

  /** Words of events by which papers come to an office, so that its hours matter (RD-3). */
  private static final List<String> ARRIVALS = List.of("到达", "收到", "收件", "提交", "送交");

  static DueRow of(CSVRecord row) {
    if (!row.isConsistent()) {
      throw new IllegalArgumentException("栏数与第一行不同");
    }
    String when = row.get("event_date").trim().replace(' ', 'T');
    boolean timed = when.contains("T");
    try {
      return new DueRow(
          row.get("id"),
          row.get("event"),
          timed ? LocalDateTime.parse(when).toLocalDate() : LocalDate.parse(when),
          timed ? Optional.of(LocalDateTime.parse(when).toLocalTime()) : Optional.empty(),
          limit(row.get("limit").trim(), LimitUnit.ofWord(row.get("unit").trim())),
          gaps(row.get("not_counted").trim()));
    } catch (DateTimeParseException | NumberFormatException wrong) {
      throw new IllegalArgumentException(
          "日期应写成 2026-01-31，时限写成 20 或者 20+10，不计入的日子写成 2026-01-05>2026-01-12", wrong);
    }
  }

  /** The last day of the limit by the product's own rules. */
  DueDate due(WorkingCalendar calendar, LocalTime closing) {
    return calendar.due(from(calendar, closing), limit, gaps);
  }

  private LocalDate from(WorkingCalendar calendar, LocalTime closing) {
    return ARRIVALS.stream().anyMatch(event::contains)
        ? calendar.receiptDay(day.atTime(at.orElse(LocalTime.NOON)), closing)
        : day;
  }

  private static TimeLimit limit(String text, LimitUnit unit) {
    String[] parts = text.split("\\+", -1);
    TimeLimit limit = new TimeLimit(Integer.parseInt(parts[0].trim()), unit, 0);
    for (int i = 1; i < parts.length; i++) {
      limit = limit.extendedBy(Integer.parseInt(parts[i].trim()));
    }
    return limit;
  }

  private static List<Suspension> gaps(String text) {
    List<Suspension> gaps = new ArrayList<>();
    for (String gap : text.split("[;,|；，、\\s]+", -1)) {
      if (!gap.isEmpty()) {
        String[] days = gap.split(">", 2);
        gaps.add(new Suspension(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1])));
      }
    }
    return gaps;
  }
}
