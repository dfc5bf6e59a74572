package org.daiban.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Three working days of patience, whatever weekends lie between. */
class CustodyTest {
  private final WorkingCalendar calendar = WorkingCalendar.of(Collections.emptyList());

  @Test
  void receiptOfAMondayWaitsUntilThursdayIsOver() {
    LocalDate monday = LocalDate.of(2026, 3, 2);
    assertFalse(Custody.isOver(calendar, monday, LocalDate.of(2026, 3, 5)));
    assertTrue(Custody.isOver(calendar, monday, LocalDate.of(2026, 3, 6)));
  }

  @Test
  void weekendIsNoPatience() {
    LocalDate thursday = LocalDate.of(2026, 3, 5);
    assertFalse(Custody.isOver(calendar, thursday, LocalDate.of(2026, 3, 10)));
    assertTrue(Custody.isOver(calendar, thursday, LocalDate.of(2026, 3, 11)));
  }

  @Test
  void lastDayOverIsTheLastOfThoseThatAreOver() {
    for (int plus = 0; plus < 60; plus++) {
      LocalDate today = LocalDate.of(2026, 3, 2).plusDays(plus);
      LocalDate last = Custody.lastDayOver(calendar, today);
      assertTrue(Custody.isOver(calendar, last, today), "on " + today);
      assertFalse(Custody.isOver(calendar, last.plusDays(1), today), "on " + today);
    }
    assertEquals(LocalDate.of(2026, 3, 1), Custody.lastDayOver(calendar, LocalDate.of(2026, 3, 5)));
  }
}
