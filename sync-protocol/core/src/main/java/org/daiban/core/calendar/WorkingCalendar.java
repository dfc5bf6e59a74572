package org.daiban.core.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which days are working days, and on which day a limit ends (rules RD-1 to RD-7). It never
 * changes; a new list or exception makes a new calendar with another {@link #version()}.
 *
 * <p>A year without a list is provisional (RD-1): Monday to Friday, without the holidays whose date
 * is fixed by the Holiday Measures. Safe for use by many threads.
 */
public final class WorkingCalendar {
  private static final int YEAR_MIN = 1900;
  private static final int YEAR_MAX = 2999;

  private final SortedMap<Integer, YearList> lists;
  private final List<DatedException> exceptions;
  private final String version;

  /**
   * By year from {@link #YEAR_MIN}, unlisted years filled when first asked for. Two threads may
   * both compute one; they store equal values that never change.
   */
  private final YearDays[] years = new YearDays[YEAR_MAX - YEAR_MIN + 1];

  private WorkingCalendar(SortedMap<Integer, YearList> lists, List<DatedException> exceptions) {
    this.lists = Collections.unmodifiableSortedMap(lists);
    this.exceptions = Collections.unmodifiableList(exceptions);
    this.version = CalendarVersion.of(lists.values(), exceptions);
    for (YearList list : lists.values()) {
      years[place(list.year())] = YearDays.listed(list, exceptions);
    }
  }

  /** A calendar of these lists; of two lists for one year the later in the collection counts. */
  public static WorkingCalendar of(Collection<YearList> lists) {
    TreeMap<Integer, YearList> byYear = new TreeMap<>();
    lists.forEach(list -> byYear.put(list.year(), list));
    return new WorkingCalendar(byYear, new ArrayList<>());
  }

  /** This calendar with one year's list added or replaced. */
  public WorkingCalendar with(YearList list) {
    TreeMap<Integer, YearList> byYear = new TreeMap<>(lists);
    byYear.put(list.year(), list);
    return new WorkingCalendar(byYear, exceptions);
  }

  /** This calendar with one day changed by a local document. */
  public WorkingCalendar with(DatedException exception) {
    List<DatedException> more = new ArrayList<>(exceptions);
    more.add(exception);
    return new WorkingCalendar(new TreeMap<>(lists), more);
  }

  /** The lists it was made of, by year. */
  public SortedMap<Integer, YearList> lists() {
    return lists;
  }

  /**
   * Names exactly this content, to be stored beside each due date (RD-10): the same lists give the
   * same text on every machine, such as {@code 2025-1f0c9a3b+2026-77e0d412}.
   */
  public String version() {
    return version;
  }

  /** Whether that year has no list yet. */
  public boolean isProvisional(int year) {
    return !lists.containsKey(year);
  }

  /** RD-1. */
  public boolean isWorkday(LocalDate date) {
    return year(date.getYear()).isWorking(date.getDayOfYear());
  }

  /** That day, or the next working day when it is a rest day. */
  public LocalDate onOrAfter(LocalDate date) {
    return isWorkday(date) ? date : nthWorkday(date, 1);
  }

  /**
   * The legal day of receipt (RD-3): on a rest day or after closing time it is the next working
   * day. The moment of closing itself is still in time. Keep the true time beside it.
   *
   * @param at local time at the office
   */
  public LocalDate receiptDay(LocalDateTime at, LocalTime closing) {
    boolean closed = at.toLocalTime().isAfter(closing);
    return onOrAfter(closed ? at.toLocalDate().plusDays(1) : at.toLocalDate());
  }

  /** The n-th working day after the event; the event's day does not count (RD-2). */
  public DueDate workingDaysAfter(LocalDate event, int days) {
    return due(event, TimeLimit.workingDays(days), Collections.emptyList());
  }

  /** Day n after the event, or the next working day when that is a rest day (RD-6). */
  public DueDate naturalDaysAfter(LocalDate event, int days) {
    return due(event, TimeLimit.naturalDays(days), Collections.emptyList());
  }

  /** The same day of the month n months later, or the month's end, rolled likewise (RD-6). */
  public DueDate monthsAfter(LocalDate event, int months) {
    return due(event, TimeLimit.months(months), Collections.emptyList());
  }

  /**
   * The day on which a limit ends. A limit of 0 ends on the event's day itself, or on the next
   * working day when that is a rest day.
   *
   * @param event the day from which it runs; it does not count itself
   * @param suspensions in any order, overlapping or not (RD-4)
   */
  public DueDate due(LocalDate event, TimeLimit limit, List<Suspension> suspensions) {
    LocalDate due = onOrAfter(unrolled(event, limit, Suspension.united(suspensions)));
    return new DueDate(due, touchesProvisionalYear(event, due));
  }

  /** The last day of the limit before it is moved off a rest day. */
  LocalDate unrolled(LocalDate event, TimeLimit limit, List<Suspension> united) {
    return switch (limit.unit()) {
      case WORKING_DAYS -> afterWorkingDays(event, limit.total(), united);
      case NATURAL_DAYS -> pushed(event, event.plusDays(limit.total()), united);
      case MONTHS -> pushed(event, event.plusMonths(limit.total()), united);
    };
  }

  /**
   * Working days after {@code from} up to and including {@code to}: what is left of a limit when
   * {@code from} is today and {@code to} the due date. Negative when {@code to} lies before.
   */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    int count = countUpTo(to) - countUpTo(from);
    for (int year = from.getYear(); year < to.getYear(); year++) {
      count += year(year).total();
    }
    return count;
  }

  /** How the due date comes about, in Chinese, a line for each step; see {@link DueExplanation}. */
  public List<String> explain(LocalDate event, TimeLimit limit, List<Suspension> suspensions) {
    return new DueExplanation(this).lines(event, limit, Suspension.united(suspensions));
  }

  String nameOf(LocalDate date) {
    return year(date.getYear()).nameOf(date);
  }

  private LocalDate afterWorkingDays(LocalDate event, int days, List<Suspension> gaps) {
    LocalDate cursor = event;
    int left = days;
    for (Suspension gap : gaps) {
      int before = Math.max(0, workingDaysBetween(cursor, gap.noticeDay()));
      if (left <= before) {
        break;
      }
      left -= before;
      cursor = later(cursor, gap.resultDay());
    }
    return left == 0 ? cursor : nthWorkday(cursor, left);
  }

  /** Months have no parts to leave out, so for them too a suspended day moves the end by a day. */
  private static LocalDate pushed(LocalDate event, LocalDate end, List<Suspension> gaps) {
    LocalDate moved = end;
    for (Suspension gap : gaps) {
      LocalDate from = later(event, gap.noticeDay());
      if (from.isBefore(moved) && from.isBefore(gap.resultDay())) {
        moved = moved.plusDays(gap.resultDay().toEpochDay() - from.toEpochDay());
      }
    }
    return moved;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private LocalDate nthWorkday(LocalDate after, int n) {
    int year = after.getYear();
    YearDays days = year(year);
    int place = days.countUpTo(after.getDayOfYear()) + n;
    while (place > days.total()) {
      place -= days.total();
      year++;
      days = year(year);
    }
    return LocalDate.ofYearDay(year, days.dayOf(place));
  }

  private int countUpTo(LocalDate date) {
    return year(date.getYear()).countUpTo(date.getDayOfYear());
  }

  private boolean touchesProvisionalYear(LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (year(year).isProvisional()) {
        return true;
      }
    }
    return false;
  }

  private YearDays year(int year) {
    int place = place(year);
    YearDays days = years[place];
    if (days == null) {
      days = YearDays.provisional(year, exceptions);
      years[place] = days;
    }
    return days;
  }

  private static int place(int year) {
    if (year < YEAR_MIN || year > YEAR_MAX) {
      throw new IllegalArgumentException("日期应在" + YEAR_MIN + "年至" + YEAR_MAX + "年之间，请核对");
    }
    return year - YEAR_MIN;
  }
}
