package org.daiban.world.bench;

import java.sql.Connection;
import java.sql.SQLException;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.store.Sql;
import org.daiban.node.store.Transactions;

/** Fills a county's feed with the cases of years gone by, those of one village in three hundred. */
final class OldRowsTable {
  private static final int VILLAGES = 300;
  private static final long AT_ONCE = 1_000_000;

  private OldRowsTable() {}

  /** Adds rows in the regions from this one on; a transaction for each million. */
  static void fill(Transactions transactions, long firstRegion, long rows) {
    for (long done = 0; done < rows; done += AT_ONCE) {
      long now = Math.min(AT_ONCE, rows - done);
      transactions.write(connection -> add(connection, firstRegion, now));
    }
  }

  private static int add(Connection connection, long firstRegion, long rows) throws SQLException {
    long last = ChangeFeed.last(connection);
    int added =
        Sql.update(
            connection,
            """
            WITH RECURSIVE number(i) AS (
              SELECT ? UNION ALL SELECT i + 1 FROM number WHERE i < ?)
            INSERT INTO feed_row (kind, item_key, scope, position, body)
            SELECT 'case', printf('%036d', i), 'region:' || (? + i % ?), i, '{}' FROM number
            """,
            last + 1,
            last + rows,
            firstRegion,
            VILLAGES);
    Sql.update(connection, "UPDATE feed_position SET position = ?", last + rows);
    return added;
  }
}
