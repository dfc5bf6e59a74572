package org.daiban.core.catalogue;

import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.StepLaw;

/**
 * One step 环节 of an item.
 *
 * @param role who does it, in words
 * @param days its own limit (K5), 0 when it takes none
 * @param kind accept, review, survey, publicity, joint, decide, deliver or record
 * @param countsInLimit whether it lies inside the promised limit
 * @param planWorkingDays its share of the promised limit in working days
 * @param where place of a posting, may be empty
 */
public record ItemStep(
    int no,
    String name,
    Level level,
    String role,
    int days,
    LimitUnit unit,
    String kind,
    boolean countsInLimit,
    int planWorkingDays,
    String where) {

  /** What the flow of a case must know of this step. */
  public StepLaw law() {
    return new StepLaw(no, name, level, kind, days, unit);
  }
}
