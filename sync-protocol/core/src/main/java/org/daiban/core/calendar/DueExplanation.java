package org.daiban.core.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Tells in Chinese how a due date comes about: the day that does not count, the holidays and worked
 * weekends on the way, the suspended days, the roll at the end, and the years not published. Runs
 * of days with one reason share a line.
 */
final class DueExplanation {
  /** Own words: a slim Java runtime may lack the Chinese ones. */
  private static final String WEEKDAYS = "一二三四五六日";

  private final WorkingCalendar calendar;

  DueExplanation(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  List<String> lines(LocalDate event, TimeLimit limit, List<Suspension> gaps) {
    DueDate due = calendar.due(event, limit, gaps);
    List<String> lines = new ArrayList<>();
    lines.add("时限" + limit.label() + "，自" + day(event) + "起算，当日不计入");
    if (limit.unit() == LimitUnit.WORKING_DAYS) {
      addSpecialDays(lines, event, due.date());
      addWeekends(lines, event, due.date());
    }
    addSuspensions(lines, event, due.date(), gaps);
    addRoll(lines, event, limit, gaps, due.date());
    lines.add("期满日为" + day(due.date()) + "，至当日下班时止");
    addProvisionalYears(lines, event, due.date());
    return Collections.unmodifiableList(lines);
  }

  private void addSpecialDays(List<String> lines, LocalDate event, LocalDate due) {
    LocalDate date = event.plusDays(1);
    while (!date.isAfter(due)) {
      LocalDate last = endOfRun(date, due);
      if (calendar.nameOf(date) != null) {
        lines.add(special(date, last));
      }
      date = last.plusDays(1);
    }
  }

  private LocalDate endOfRun(LocalDate first, LocalDate due) {
    LocalDate last = first;
    while (last.isBefore(due) && sameReason(first, last.plusDays(1))) {
      last = last.plusDays(1);
    }
    return last;
  }

  private boolean sameReason(LocalDate one, LocalDate other) {
    return Objects.equals(calendar.nameOf(one), calendar.nameOf(other))
        && calendar.isWorkday(one) == calendar.isWorkday(other);
  }

  private String special(LocalDate first, LocalDate last) {
    String name = calendar.nameOf(first);
    long days = last.toEpochDay() - first.toEpochDay() + 1;
    return calendar.isWorkday(first)
        ? span(first, last) + "上班(" + name + ")，计入" + days + "日"
        : span(first, last) + "放假(" + name + ")，" + days + "日不计";
  }

  private void addWeekends(List<String> lines, LocalDate event, LocalDate due) {
    int weekendDays = 0;
    for (LocalDate date = event.plusDays(1); !date.isAfter(due); date = date.plusDays(1)) {
      boolean plainWeekend = YearList.isWeekend(date) && calendar.nameOf(date) == null;
      weekendDays += plainWeekend ? 1 : 0;
    }
    if (weekendDays > 0) {
      lines.add("其间周六、周日共" + weekendDays + "日不计");
    }
  }

  private static void addSuspensions(
      List<String> lines, LocalDate event, LocalDate due, List<Suspension> gaps) {
    for (Suspension gap : gaps) {
      LocalDate first = gap.noticeDay().isBefore(event) ? event : gap.noticeDay();
      if (first.isBefore(due) && first.isBefore(gap.resultDay())) {
        lines.add(span(first.plusDays(1), gap.resultDay()) + "为特别程序时间，不计入时限");
      }
    }
  }

  private void addRoll(
      List<String> lines, LocalDate event, TimeLimit limit, List<Suspension> gaps, LocalDate due) {
    LocalDate unrolled = calendar.unrolled(event, limit, gaps);
    if (!unrolled.equals(due)) {
      lines.add("最后一日" + day(unrolled) + "是休息日，顺延到下一个工作日");
    }
  }

  private void addProvisionalYears(List<String> lines, LocalDate event, LocalDate due) {
    TreeSet<Integer> years = new TreeSet<>();
    for (int year = event.getYear(); year <= due.getYear(); year++) {
      if (calendar.isProvisional(year)) {
        years.add(year);
      }
    }
    years.forEach(year -> lines.add(year + "年放假安排尚未导入，按周一至周五和固定节日暂算，导入后重新计算"));
  }

  private static String span(LocalDate first, LocalDate last) {
    return first.equals(last) ? day(first) : day(first) + "至" + day(last);
  }

  private static String day(LocalDate date) {
    return date + "(周" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1) + ")";
  }
}
