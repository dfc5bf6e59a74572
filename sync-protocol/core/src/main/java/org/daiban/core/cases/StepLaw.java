package org.daiban.core.cases;

import java.util.Objects;
import org.daiban.core.calendar.LimitUnit;

/**
 * One step 环节 of an item.
 *
 * @param no from 1, in order
 * @param kind the catalogue's word: accept, review, survey, publicity, joint, decide, deliver,
 *     record
 * @param days its own limit (K5), 0 when it takes none
 */
public record StepLaw(int no, String name, Level level, String kind, int days, LimitUnit unit) {
  public StepLaw {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(unit, "unit");
  }

  /** Whether this step is a posting in the village. */
  public boolean posts() {
    return "publicity".equals(kind);
  }

  /** Whether other departments are asked for their opinions in this step. */
  public boolean isJoint() {
    return "joint".equals(kind);
  }

  /** Whether papers are completed and filed in this step, after what was decided. */
  public boolean records() {
    return "record".equals(kind);
  }

  /** Whether this step ends in the decision. */
  public boolean decides() {
    return "decide".equals(kind);
  }
}
