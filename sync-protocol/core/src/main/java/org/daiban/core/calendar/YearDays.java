package org.daiban.core.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The working days of one year as two small tables, so that a due date costs two look-ups a year:
 * {@code countUpTo[d]} working days lie on days 1 to d of the year, and {@code dayOf[k]} is the day
 * of the year of the k-th working day.
 */
final class YearDays {
  private final boolean provisional;
  private final boolean[] working;
  private final int[] countUpTo;
  private final int[] dayOf;
  private final Map<LocalDate, String> names;

  private YearDays(int year, YearList list, Collection<DatedException> exceptions) {
    provisional = list == null;
    names = new HashMap<>();
    working = weekdays(year);
    if (list == null) {
      YearList.fixedHolidays(year).forEach((date, name) -> set(date, false, name));
    } else {
      list.days().values().forEach(day -> set(day.date(), works(day.kind()), day.name()));
    }
    exceptions.stream()
        .filter(day -> day.date().getYear() == year)
        .forEach(day -> set(day.date(), works(day.kind()), day.document()));
    countUpTo = counts(working);
    dayOf = places(working, countUpTo[working.length - 1]);
  }

  static YearDays listed(YearList list, Collection<DatedException> exceptions) {
    return new YearDays(list.year(), list, exceptions);
  }

  static YearDays provisional(int year, Collection<DatedException> exceptions) {
    return new YearDays(year, null, exceptions);
  }

  private static boolean works(DayKind kind) {
    return kind == DayKind.WORKDAY;
  }

  private void set(LocalDate date, boolean works, String name) {
    working[date.getDayOfYear()] = works;
    names.put(date, name);
  }

  private static boolean[] weekdays(int year) {
    boolean[] working = new boolean[Year.of(year).length() + 1];
    LocalDate date = LocalDate.of(year, 1, 1);
    for (int day = 1; day < working.length; day++) {
      working[day] = !YearList.isWeekend(date);
      date = date.plusDays(1);
    }
    return working;
  }

  private static int[] counts(boolean[] working) {
    int[] counts = new int[working.length];
    for (int day = 1; day < working.length; day++) {
      counts[day] = counts[day - 1] + (working[day] ? 1 : 0);
    }
    return counts;
  }

  private static int[] places(boolean[] working, int total) {
    int[] places = new int[total + 1];
    int place = 0;
    for (int day = 1; day < working.length; day++) {
      if (working[day]) {
        places[++place] = day;
      }
    }
    return places;
  }

  boolean isProvisional() {
    return provisional;
  }

  boolean isWorking(int dayOfYear) {
    return working[dayOfYear];
  }

  int countUpTo(int dayOfYear) {
    return countUpTo[dayOfYear];
  }

  int total() {
    return dayOf.length - 1;
  }

  /** Day of the year of the k-th working day, k from 1 to {@link #total()}. */
  int dayOf(int k) {
    return dayOf[k];
  }

  /** Why that day is not what its weekday says; null when it is. */
  String nameOf(LocalDate date) {
    return names.get(date);
  }
}
