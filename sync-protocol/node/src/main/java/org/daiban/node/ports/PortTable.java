package org.daiban.node.ports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.daiban.node.store.Sql;

/** How far each port has read this node's own log. */
final class PortTable {
  private PortTable() {}

  /** The last number it has read; empty when it never read this log. */
  static Optional<Long> cursor(Connection connection, String port, String device)
      throws SQLException {
    return Sql.find(
        connection,
        "SELECT seq FROM port_cursor WHERE port = ? AND device = ?",
        row -> row.getLong("seq"),
        port,
        device);
  }

  static void setCursor(Connection connection, String port, String device, long seq)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO port_cursor (port, device, seq) VALUES (?, ?, ?)
        ON CONFLICT (port) DO UPDATE SET device = excluded.device, seq = excluded.seq
        """,
        port,
        device,
        seq);
  }
}
