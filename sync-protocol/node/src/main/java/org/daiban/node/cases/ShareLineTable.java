package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.daiban.node.store.Sql;

/** The rows of what was looked up in shared data. */
final class ShareLineTable {
  /** A line by the node that wrote it. */
  record Line(String device, String body) {}

  private ShareLineTable() {}

  /** Keeps a line once. */
  static void insert(Connection connection, String device, long seq, String caseId, String body)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO share_line (device, seq, case_id, body) VALUES (?, ?, ?, ?)
        ON CONFLICT (device, seq) DO NOTHING
        """,
        device,
        seq,
        caseId,
        body);
  }

  static List<Line> of(Connection connection, String caseId) throws SQLException {
    return Sql.list(
        connection,
        "SELECT device, body FROM share_line WHERE case_id = ? ORDER BY device, seq",
        row -> new Line(row.getString("device"), row.getString("body")),
        caseId);
  }
}
