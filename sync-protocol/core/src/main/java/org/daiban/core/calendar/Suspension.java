package org.daiban.core.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Time that does not count (RD-4): the days after {@code noticeDay} up to and including {@code
 * resultDay}. For one still open, hand in today as the result day: the due date is then what it
 * would be if the result came today.
 *
 * @param noticeDay the day on which the notice of the special procedure was issued
 * @param resultDay the day on which its result arrived
 */
public record Suspension(LocalDate noticeDay, LocalDate resultDay) {
  public Suspension {
    Objects.requireNonNull(noticeDay, "noticeDay");
    Objects.requireNonNull(resultDay, "resultDay");
    if (resultDay.isBefore(noticeDay)) {
      throw new IllegalArgumentException("特别程序的结果日早于告知日，请核对两个日期");
    }
  }

  /** The same time without overlaps, in order. */
  static List<Suspension> united(List<Suspension> suspensions) {
    List<Suspension> sorted = new ArrayList<>(suspensions);
    sorted.sort(Comparator.comparing(Suspension::noticeDay));
    List<Suspension> united = new ArrayList<>();
    for (Suspension next : sorted) {
      int last = united.size() - 1;
      if (last >= 0 && !next.noticeDay.isAfter(united.get(last).resultDay)) {
        united.set(last, united.get(last).joined(next));
      } else {
        united.add(next);
      }
    }
    return Collections.unmodifiableList(united);
  }

  private Suspension joined(Suspension later) {
    return later.resultDay.isAfter(resultDay) ? new Suspension(noticeDay, later.resultDay) : this;
  }
}
