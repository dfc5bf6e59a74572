package org.daiban.core.calendar;

import java.time.LocalDate;

/**
 * How long a township's receipt pauses sending: an entry that the county has not receipted within
 * {@value #PATIENCE_DAYS} working days is offered again, by any route that leads there.
 */
public final class Custody {
  /** Working days within which the county's receipt must follow the township's. */
  public static final int PATIENCE_DAYS = 3;

  private static final int LOOK_BACK_DAYS = 60;

  private Custody() {}

  /** Whether a receipt of this day has waited too long for the county's. */
  public static boolean isOver(WorkingCalendar calendar, LocalDate receipted, LocalDate today) {
    return calendar.workingDaysAfter(receipted, PATIENCE_DAYS).date().isBefore(today);
  }

  /** The last day whose receipts have waited too long. */
  public static LocalDate lastDayOver(WorkingCalendar calendar, LocalDate today) {
    LocalDate day = today.minusDays(PATIENCE_DAYS);
    LocalDate earliest = today.minusDays(LOOK_BACK_DAYS);
    while (day.isAfter(earliest) && !isOver(calendar, day, today)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
