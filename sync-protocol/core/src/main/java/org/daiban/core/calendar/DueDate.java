package org.daiban.core.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The last day on which something is still in time; it ends with the office's closing time (RD-8).
 *
 * @param provisional whether a year on the way has no published list yet, so that the date may move
 */
public record DueDate(LocalDate date, boolean provisional) {
  public DueDate {
    Objects.requireNonNull(date, "date");
  }
}
