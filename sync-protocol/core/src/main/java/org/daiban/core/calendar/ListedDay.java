package org.daiban.core.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One day that a notice names.
 *
 * @param name the festival, or for a worked weekend the festival it pays for, such as 春节调休
 */
public record ListedDay(LocalDate date, DayKind kind, String name) {
  public ListedDay {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
  }
}
