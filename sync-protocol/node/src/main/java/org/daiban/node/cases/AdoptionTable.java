package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryHeader;
import org.daiban.node.store.Sql;

/** Which entries were adopted, by which entry of which node. */
final class AdoptionTable {
  private AdoptionTable() {}

  /** Notes an adoption; answers false when another one came first. */
  static boolean first(Connection connection, Digest entry, EntryHeader adopting)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO adoption (entry, device, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        entry.text(),
        adopting.device(),
        adopting.seq());
    return Sql.number(
            connection,
            "SELECT count(*) FROM adoption WHERE entry = ? AND device = ? AND seq = ?",
            entry.text(),
            adopting.device(),
            adopting.seq())
        == 1;
  }
}
