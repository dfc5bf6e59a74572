package org.daiban.core.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The two published lists that the tests stand on. */
final class CalendarFixtures {
  private CalendarFixtures() {}

  static WorkingCalendar published() {
    return WorkingCalendar.of(List.of(list(2025), list(2026)));
  }

  static YearList list(int year) {
    return YearList.read(year, "国务院办公厅通知", csv(year));
  }

  static String csv(int year) {
    return text("/holidays-" + year + ".csv");
  }

  static String text(String resource) {
    try (InputStream in = CalendarFixtures.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
