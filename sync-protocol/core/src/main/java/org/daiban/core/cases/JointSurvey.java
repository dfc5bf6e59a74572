package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The one slot in which all parts of a joint approval look at the place together, so that nobody
 * waits there three times.
 *
 * @param time of the day, in words, such as 9:30
 */
public record JointSurvey(LocalDate date, String time, String place) {
  public JointSurvey {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(place, "place");
  }
}
