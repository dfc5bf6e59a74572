package org.daiban.node.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.daiban.core.log.Digest;
import org.daiban.core.log.KeptBefore;
import org.daiban.node.store.Sql;

/** What nodes below have said they kept of a machine's log before it was shut out. */
final class KeptBeforeTable {
  private KeptBeforeTable() {}

  static void put(Connection connection, String device, String node, KeptBefore before)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO kept_before (device, node, at, head, digest) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (device, node) DO UPDATE SET
          at = excluded.at, head = excluded.head, digest = excluded.digest
        """,
        device,
        node,
        before.atMs(),
        before.head(),
        before.digest().text());
  }

  static List<KeptBefore> of(Connection connection, String device) throws SQLException {
    return Sql.list(
        connection,
        "SELECT at, head, digest FROM kept_before WHERE device = ? ORDER BY head DESC",
        row ->
            new KeptBefore(
                row.getLong("at"), row.getLong("head"), new Digest(row.getString("digest"))),
        device);
  }
}
