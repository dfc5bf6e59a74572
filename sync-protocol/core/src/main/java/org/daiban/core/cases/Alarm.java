package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A light of one clock that somebody is told of, once: yellow to those who work on the case, red to
 * the first representative and the centre, deep red to the supervisor (domain model 6.2).
 *
 * @param clock its place among the clocks of the case, from 0; of a part of a joint approval 1000
 *     and its number
 * @param budget which of the clock's budgets it is about: an extension or a suspension makes
 *     another one, of which people are told anew; a new calendar does not
 * @param due when the clock is due, as counted on the day of the look
 */
public record Alarm(int clock, ClockKind kind, Light light, String budget, LocalDate due) {
  public Alarm {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(light, "light");
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(due, "due");
  }

  /** What makes it one and the same within its case, on every node and however often it is seen. */
  public String key() {
    return kind + "-" + clock + "/" + light + "/" + budget;
  }
}
