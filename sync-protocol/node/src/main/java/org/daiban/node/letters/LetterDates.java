package org.daiban.node.letters;

import java.time.LocalDate;
import org.daiban.core.calendar.DueDate;

/** Dates as letters write them. */
final class LetterDates {
  private LetterDates() {}

  /** Such as 2026年3月2日. */
  static String day(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** A due date; one that reaches into a year without a published list says that it may move. */
  static String day(DueDate due) {
    return day(due.date()) + (due.provisional() ? "（暂定，以国务院办公厅公布的放假安排为准）" : "");
  }
}
