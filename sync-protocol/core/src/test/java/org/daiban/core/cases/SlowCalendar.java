package org.daiban.core.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** RD-1, RD-3 and RD-6 as they are written, a day at a time; shares no code with the product. */
final class SlowCalendar {
  private static final List<String> FIXED =
      Arrays.asList("01-01", "05-01", "05-02", "10-01", "10-02", "10-03");

  private final Set<Integer> years = new HashSet<>();
  private final Map<LocalDate, Boolean> named = new HashMap<>();

  /** Reads a year's list; one day a line. */
  SlowCalendar with(int year) {
    years.add(year);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SlowCalendar.class.getResourceAsStream("/holidays-" + year + ".csv"),
                StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        named.putIfAbsent(LocalDate.parse(cells[0]), cells[1].equals("workday"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** RD-7: a document of the county makes this a day off, or one that is worked. */
  SlowCalendar with(LocalDate day, boolean works) {
    named.put(day, works);
    return this;
  }

  /** RD-1. */
  boolean works(LocalDate day) {
    if (named.containsKey(day)) {
      return named.get(day);
    }
    boolean weekday = day.getDayOfWeek().getValue() <= 5;
    boolean off = !years.contains(day.getYear()) && FIXED.contains(day.toString().substring(5));
    return weekday && !off;
  }

  boolean isKnown(int year) {
    return years.contains(year);
  }

  /** RD-3. */
  LocalDate received(LocalDateTime at) {
    LocalDate day = at.toLocalDate();
    if (at.toLocalTime().isAfter(LocalTime.of(17, 30))) {
      day = day.plusDays(1);
    }
    return rolled(day);
  }

  /** RD-6, the last half. */
  LocalDate rolled(LocalDate day) {
    LocalDate rolled = day;
    while (!works(rolled)) {
      rolled = rolled.plusDays(1);
    }
    return rolled;
  }
}
