package org.daiban.node.ports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.daiban.node.store.Sql;

/** How far each port has read this node's own log. */
final class PortTable {
  private PortTable() {}

  /**
   * How far a port has read, and of which log.
   *
   * @param seq the last number
   */
  record Cursor(String device, long seq) {}

  /** Empty when the port was never used here. */
  static Optional<Cursor> cursor(Connection connection, String port) throws SQLException {
    return Sql.find(
        connection,
        "SELECT device, seq FROM port_cursor WHERE port = ?",
        row -> new Cursor(row.getString("device"), row.getLong("seq")),
        port);
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
