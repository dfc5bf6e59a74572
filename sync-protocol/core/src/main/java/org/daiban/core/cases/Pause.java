package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Days that do not count: after {@code from} up to and including {@code to} (RD-4).
 *
 * @param from the day the notice of the special procedure issued
 * @param to the day its result arrived; null while it is open
 * @param reason the procedure and its letter
 */
public record Pause(LocalDate from, LocalDate to, String reason) {
  public Pause {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(reason, "reason");
  }
}
