package org.daiban.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The holidays and worked weekends of one year, from the State Council's yearly notice. A list that
 * exists is whole: one that leaves out a festival, names a day twice, breaks a holiday in two, or
 * gives more days off than the law is refused when it is made, because every due date of the year
 * would be wrong by days.
 *
 * <p>The file is UTF-8 text with the heading {@code date,kind,name} and one day a line, {@code
 * kind} being {@code holiday} or {@code workday}. Lines that are empty or begin with # are skipped.
 *
 * @param source the notice, such as its title and number; for people
 * @param days by date, all in this year
 */
public record YearList(int year, String source, SortedMap<LocalDate, ListedDay> days) {
  /** Festivals whose date moves, each of which the Holiday Measures (放假办法) give days for. */
  private static final List<String> MOVING_FESTIVALS =
      Collections.unmodifiableList(Arrays.asList("春节", "清明", "端午", "中秋"));

  /** Two days of one name further apart are two holidays, such as 元旦 at both ends of a year. */
  private static final int LONGEST_HOLIDAY_DAYS = 10;

  private static final int FIRST_YEAR_OF_13_DAYS = 2025;

  public YearList {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    days.values().forEach(day -> requireFits(day, year));
    requireFixedHolidays(days, year);
    requireMovingFestivals(days, year);
    requireUnbroken(days);
    requireBalance(days, year);
  }

  /** A list of these days; a day that is named twice is refused. */
  public static YearList of(int year, String source, Collection<ListedDay> listed) {
    TreeMap<LocalDate, ListedDay> days = new TreeMap<>();
    for (ListedDay day : listed) {
      requireNew(days.put(day.date(), day), day);
    }
    return new YearList(year, source, days);
  }

  /**
   * Reads the text of a file.
   *
   * @throws RefusedYearList with the line or day at fault
   */
  public static YearList read(int year, String source, String csv) {
    return of(year, source, YearListText.read(csv));
  }

  /** The days off, in order. */
  public List<ListedDay> holidays() {
    return ofKind(DayKind.HOLIDAY);
  }

  /** The Saturdays and Sundays worked, in order. */
  public List<ListedDay> workdays() {
    return ofKind(DayKind.WORKDAY);
  }

  private List<ListedDay> ofKind(DayKind kind) {
    List<ListedDay> chosen = new ArrayList<>();
    for (ListedDay day : days.values()) {
      if (day.kind() == kind) {
        chosen.add(day);
      }
    }
    return Collections.unmodifiableList(chosen);
  }

  /** The holidays whose date is fixed by the Measures of 2024: 元旦, 劳动节 (2 days), 国庆节 (3 days). */
  static SortedMap<LocalDate, String> fixedHolidays(int year) {
    TreeMap<LocalDate, String> fixed = new TreeMap<>();
    fixed.put(LocalDate.of(year, 1, 1), "元旦");
    fixed.put(LocalDate.of(year, 5, 1), "劳动节");
    fixed.put(LocalDate.of(year, 5, 2), "劳动节");
    for (int day = 1; day <= 3; day++) {
      fixed.put(LocalDate.of(year, 10, day), "国庆节");
    }
    return fixed;
  }

  private static void requireNew(ListedDay before, ListedDay day) {
    if (before == null) {
      return;
    }
    if (before.kind() == day.kind()) {
      throw new RefusedYearList("year-list.duplicate", day.date() + " 出现了两次，请删去重复的一行后再导入");
    }
    throw new RefusedYearList(
        "year-list.contradiction", day.date() + " 既写成放假又写成上班，请对照国务院办公厅通知改正后再导入");
  }

  private static void requireFits(ListedDay day, int year) {
    if (day.date().getYear() != year) {
      throw new RefusedYearList(
          "year-list.wrong-year",
          day.date() + " 不属于" + year + "年，请把它移到" + day.date().getYear() + "年的名单里，或检查所选年份");
    }
    if (day.kind() == DayKind.WORKDAY && !isWeekend(day.date())) {
      throw new RefusedYearList(
          "year-list.contradiction", day.date() + " 本来就是周一至周五，不能列为调休上班日，请对照国务院办公厅通知改正");
    }
  }

  private static void requireFixedHolidays(SortedMap<LocalDate, ListedDay> days, int year) {
    fixedHolidays(year)
        .forEach(
            (date, name) -> {
              ListedDay day = days.get(date);
              if (day == null) {
                throw new RefusedYearList(
                    "year-list.gap", "名单不全：缺少 " + date + "(" + name + ")，请补全整年的放假安排后再导入");
              }
              if (day.kind() == DayKind.WORKDAY) {
                throw new RefusedYearList(
                    "year-list.contradiction", date + " 是法定的" + name + "假日，不能列为上班日，请改正后再导入");
              }
            });
  }

  private static void requireMovingFestivals(SortedMap<LocalDate, ListedDay> days, int year) {
    for (String festival : MOVING_FESTIVALS) {
      boolean found =
          days.values().stream()
              .anyMatch(day -> day.kind() == DayKind.HOLIDAY && day.name().contains(festival));
      if (!found) {
        throw new RefusedYearList(
            "year-list.gap", "名单不全：" + year + "年没有" + festival + "的放假日，请补全整年的放假安排后再导入");
      }
    }
  }

  private static void requireUnbroken(SortedMap<LocalDate, ListedDay> days) {
    ListedDay before = null;
    for (ListedDay day : days.values()) {
      if (day.kind() != DayKind.HOLIDAY) {
        continue;
      }
      if (before != null && leavesAHole(before, day)) {
        throw new RefusedYearList(
            "year-list.gap",
            before.date() + " 与 " + day.date() + " 之间缺了" + day.name() + "的放假日，请补上或改正名称后再导入");
      }
      before = day;
    }
  }

  private static boolean leavesAHole(ListedDay before, ListedDay day) {
    long step = day.date().toEpochDay() - before.date().toEpochDay();
    return before.name().equals(day.name()) && step > 1 && step <= LONGEST_HOLIDAY_DAYS;
  }

  /**
   * The Measures (art. 2 and 6) give so many days off, and every further weekday off is paid for by
   * a worked weekend; so the two must balance. A day that the State Council gives away once, beside
   * the Measures, is added with a {@link DatedException}.
   */
  private static void requireBalance(SortedMap<LocalDate, ListedDay> days, int year) {
    int off = 0;
    for (ListedDay day : days.values()) {
      if (day.kind() == DayKind.WORKDAY) {
        off--;
      } else if (!isWeekend(day.date())) {
        off++;
      }
    }
    int given = year >= FIRST_YEAR_OF_13_DAYS ? 13 : 11;
    if (off != given) {
      throw new RefusedYearList(
          "year-list.gap",
          "名单不全或有多余：工作日放假天数减去调休上班天数应为" + given + "，现在是" + off + "，请对照国务院办公厅通知逐日核对后再导入");
    }
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
