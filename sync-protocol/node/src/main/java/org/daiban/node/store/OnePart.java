package org.daiban.node.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work on one case of many: one at which the program stumbles holds up no other. */
public final class OnePart {
  private static final Logger LOG = LoggerFactory.getLogger(OnePart.class);

  private OnePart() {}

  /**
   * Does the work, or nothing of it; what went wrong with this case alone is told in the log.
   *
   * @throws SQLException when the store itself is in trouble
   */
  public static <T> Optional<T> of(Connection connection, String caseId, Work<T> work)
      throws SQLException {
    try {
      return Optional.of(Savepoint.within(connection, work));
    } catch (SQLException | RuntimeException failure) {
      if (!Faults.isOfOnePart(failure)) {
        throw failure;
      }
      LOG.error(
          "case {} is passed over: {} at {}",
          caseId,
          failure.getClass().getSimpleName(),
          failure.getStackTrace()[0]);
      return Optional.empty();
    }
  }
}
