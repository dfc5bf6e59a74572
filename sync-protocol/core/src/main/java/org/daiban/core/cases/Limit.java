package org.daiban.core.cases;

import java.util.Objects;
import org.daiban.core.calendar.LimitUnit;

/**
 * A time limit as the law or a promise states it.
 *
 * @param law the article or promise it rests on, in Chinese
 */
public record Limit(int days, LimitUnit unit, String law) {
  public Limit {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(law, "law");
    if (days < 1) {
      throw new IllegalArgumentException("A limit has at least one day, not " + days);
    }
  }
}
