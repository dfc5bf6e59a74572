package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.calendar.LimitUnit;

/** One clock of the table in section 6 of the domain model, counted on the fingers. */
final class SlowClock {
  final ClockKind kind;
  final LocalDate from;
  final int units;
  final LimitUnit unit;
  int more;
  LocalDate ended;
  private LocalDate counted;
  private LocalDate countedOn;

  /** Pairs of the day of the notice and the day of the result, which is null while it is open. */
  final List<LocalDate[]> pauses = new ArrayList<>();

  SlowClock(ClockKind kind, LocalDate from, int units, LimitUnit unit) {
    this.kind = kind;
    this.from = from;
    this.units = units;
    this.unit = unit;
  }

  boolean runs() {
    return ended == null;
  }

  private boolean stands() {
    return pauses.stream().anyMatch(pause -> pause[1] == null);
  }

  /** RD-4: days d with s < d and d ≤ e do not count; an open one ends today. */
  private boolean counts(LocalDate day, LocalDate today) {
    for (LocalDate[] pause : pauses) {
      LocalDate result = pause[1] == null ? today : pause[1];
      if (day.isAfter(pause[0]) && !day.isAfter(result)) {
        return false;
      }
    }
    return true;
  }

  /** RD-2, RD-4, RD-5, RD-6. */
  LocalDate due(SlowCalendar calendar, LocalDate today) {
    if (!today.equals(countedOn)) {
      counted = count(calendar, today);
      countedOn = today;
    }
    return counted;
  }

  private LocalDate count(SlowCalendar calendar, LocalDate today) {
    long left = unit == LimitUnit.WORKING_DAYS ? units + more : lengthInDays();
    LocalDate day = from;
    while (left > 0) {
      day = day.plusDays(1);
      boolean counts = unit != LimitUnit.WORKING_DAYS || calendar.works(day);
      if (counts && counts(day, today)) {
        left--;
      }
    }
    return calendar.rolled(day);
  }

  private long lengthInDays() {
    LocalDate end =
        unit == LimitUnit.MONTHS ? from.plusMonths(units + more) : from.plusDays(units + more);
    return end.toEpochDay() - from.toEpochDay();
  }

  /** RD-1, the last half: a year on the way that nobody has published. */
  boolean provisional(SlowCalendar calendar, LocalDate today) {
    boolean unknown = false;
    int last = due(calendar, today).getYear();
    for (int year = from.getYear(); year <= last; year++) {
      unknown |= !calendar.isKnown(year);
    }
    return unknown;
  }

  /** What is left after today: working days, or days of the almanac; less than none when over. */
  int left(SlowCalendar calendar, LocalDate today) {
    LocalDate due = due(calendar, today);
    int sign = due.isBefore(today) ? -1 : 1;
    LocalDate day = sign > 0 ? today : due;
    LocalDate last = sign > 0 ? due : today;
    int count = 0;
    while (day.isBefore(last)) {
      day = day.plusDays(1);
      count += unit != LimitUnit.WORKING_DAYS || calendar.works(day) ? 1 : 0;
    }
    return sign * count;
  }

  /** Section 6: a day past the last one on which it did not stand still, or an end after it. */
  boolean late(SlowCalendar calendar, LocalDate today) {
    if (kind == ClockKind.CORRECTION || kind == ClockKind.DEFERRED || kind == ClockKind.PUBLICITY) {
      return false;
    }
    LocalDate due = due(calendar, today);
    if (!runs()) {
      return ended.isAfter(due);
    }
    for (LocalDate day = due.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
      if (!standsOn(day)) {
        return true;
      }
    }
    return false;
  }

  private boolean standsOn(LocalDate day) {
    return pauses.stream().anyMatch(pause -> pause[1] == null && day.isAfter(pause[0]));
  }

  /** Section 6.2. */
  Light light(SlowCalendar calendar, LocalDate today) {
    if (!runs()) {
      return Light.GREY;
    }
    if (stands()) {
      return Light.BLUE;
    }
    if (today.isAfter(due(calendar, today))) {
      return kind == ClockKind.K4
          ? Light.DEEP_RED
          : kind == ClockKind.PUBLICITY ? Light.YELLOW : Light.RED;
    }
    long whole = unit == LimitUnit.WORKING_DAYS ? units + more : lengthInDays();
    long fifth = whole / 5 + (whole % 5 == 0 ? 0 : 1);
    return left(calendar, today) <= Math.max(1, fifth) ? Light.YELLOW : Light.GREEN;
  }
}
