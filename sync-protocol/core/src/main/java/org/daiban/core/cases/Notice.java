package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The one-time notice of a case. A file that has one cannot get a second (行政许可法 32).
 *
 * @param answeredOn the day the supplement arrived; null while it is awaited
 */
public record Notice(LocalDate issuedOn, List<MissingItem> missing, LocalDate answeredOn) {
  public Notice {
    Objects.requireNonNull(issuedOn, "issuedOn");
    missing = Collections.unmodifiableList(new ArrayList<>(missing));
  }

  /** Whether the applicant still has to answer. */
  public boolean isOpen() {
    return answeredOn == null;
  }
}
