package org.daiban.node.intake;

import java.sql.Connection;
import java.sql.SQLException;
import org.daiban.node.store.Sql;

/** Takes rows out of a first history that turn out to be of a second one. */
final class LateForkTable {
  private LateForkTable() {}

  /** Whether an entry has taken effect, or was answered. */
  static boolean isApplied(Connection connection, String device, long seq) throws SQLException {
    return Sql.number(
            connection,
            "SELECT count(*) FROM kept_entry WHERE device = ? AND seq = ? AND applied = 1",
            device,
            seq)
        > 0;
  }

  /** Takes an entry out of the first history. */
  static void remove(Connection connection, String device, long seq) throws SQLException {
    Sql.update(connection, "DELETE FROM kept_entry WHERE device = ? AND seq = ?", device, seq);
  }

  /** The batches of these numbers are of a second history and not of the first. */
  static void batchesAside(Connection connection, String device, long from, long to)
      throws SQLException {
    Sql.update(
        connection,
        """
        UPDATE kept_batch SET aside = ?
        WHERE device = ? AND aside = ? AND from_seq >= ? AND to_seq <= ?
        """,
        BatchKind.FORKED.stored(),
        device,
        BatchKind.FIRST.stored(),
        from,
        to);
  }
}
