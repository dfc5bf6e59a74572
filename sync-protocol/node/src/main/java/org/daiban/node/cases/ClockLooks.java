package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import org.daiban.core.cases.CaseFile;

/** Whoever looks at a case when one of its lights may have changed. */
@FunctionalInterface
public interface ClockLooks {
  /**
   * Looks at one case, in the transaction of the look.
   *
   * @param acted whether something was done on the case since the last look, or nobody has looked
   *     yet; else only time has passed, or the calendar is another
   */
  void look(Connection connection, CaseFile file, boolean acted) throws SQLException;
}
