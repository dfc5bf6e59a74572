package org.daiban.core.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A single day that a local document changes (RD-7), such as an office closed for a flood. It wins
 * over the yearly list.
 *
 * @param document number of the document that orders it; without one there is no exception
 */
public record DatedException(LocalDate date, DayKind kind, String document) {
  public DatedException {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    if (document.trim().isEmpty()) {
      throw new IllegalArgumentException("请填写决定这一天放假或上班的文件文号");
    }
  }
}
