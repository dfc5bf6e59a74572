package org.daiban.node.intake;

import java.sql.Connection;
import java.sql.SQLException;
import org.daiban.core.log.Digest;
import org.daiban.node.store.Sql;

/** Up to where a verified backup covers each log. */
public final class SafeLogTable {
  private SafeLogTable() {}

  /** The last number of a log that a verified backup covers; 0 for none. */
  public static long find(Connection connection, String device) throws SQLException {
    return Sql.number(
        connection, "SELECT coalesce(max(seq), 0) FROM safe_log WHERE device = ?", device);
  }

  /**
   * Notes that a backup covers a log up to an entry, if this store keeps that very entry; the mark
   * never goes back.
   *
   * @return whether the entry is kept here
   */
  public static boolean cover(Connection connection, String device, long seq, Digest digest)
      throws SQLException {
    Unopened.open(connection, device);
    return Sql.update(
            connection,
            """
            INSERT INTO safe_log (device, seq)
            SELECT device, seq FROM kept_entry WHERE device = ? AND seq = ? AND digest = ?
            ON CONFLICT (device) DO UPDATE SET
              seq = CASE WHEN excluded.seq > safe_log.seq THEN excluded.seq ELSE safe_log.seq END
            """,
            device,
            seq,
            digest.text())
        == 1;
  }
}
