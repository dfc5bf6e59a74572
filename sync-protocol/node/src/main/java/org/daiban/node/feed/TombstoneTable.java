package org.daiban.node.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.daiban.node.store.Sql;

/** The age of tombstones, and up to where those of each scope were swept. */
final class TombstoneTable {
  /** Up to which position the tombstones of a scope were swept. */
  record Swept(String scope, long position) {}

  private TombstoneTable() {}

  /** Gives those an age that have none. */
  static void date(Connection connection, long nowMs) throws SQLException {
    Sql.update(
        connection,
        "UPDATE feed_row SET left_at = ? WHERE kind = 'tombstone' AND left_at IS NULL",
        nowMs);
  }

  /** Takes out those of before a time, and remembers up to where. */
  static int sweep(Connection connection, long beforeMs) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO feed_swept (scope, position)
        SELECT scope, max(position) FROM feed_row
        WHERE kind = 'tombstone' AND left_at < ? GROUP BY scope
        ON CONFLICT (scope) DO UPDATE SET position =
          CASE WHEN excluded.position > feed_swept.position
          THEN excluded.position ELSE feed_swept.position END
        """,
        beforeMs);
    return Sql.update(
        connection, "DELETE FROM feed_row WHERE kind = 'tombstone' AND left_at < ?", beforeMs);
  }

  /** What was swept above a position, and not above another one. */
  static List<Swept> sweptBetween(Connection connection, long above, long upTo)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT scope, position FROM feed_swept WHERE position > ? AND position <= ? ORDER BY scope",
        row -> new Swept(row.getString("scope"), row.getLong("position")),
        above,
        upTo);
  }
}
