package org.daiban.node.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.daiban.node.store.Sql;

/** The rows of batches that are kept whole and whose entries have no rows yet. */
final class UnopenedTable {
  private static final String COLUMNS =
      """
      SELECT u.device, u.from_seq, u.to_seq, u.digest, u.kept_at, b.text FROM kept_unopened u
      LEFT JOIN kept_batch b ON b.device = u.device AND b.from_seq = u.from_seq
        AND b.to_seq = u.to_seq AND b.digest = u.digest
      """;

  private UnopenedTable() {}

  /** A batch that waits to be opened; its text is null when the store has lost it. */
  record Row(String device, long from, long to, String digest, long keptAtMs, String text) {}

  static void insert(Connection connection, CheckedBatch checked, long now) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO kept_unopened (device, from_seq, to_seq, digest, head, kept_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        checked.device(),
        checked.batch().from(),
        checked.batch().to(),
        checked.textDigest().text(),
        checked.head().text(),
        now);
  }

  /** The numbers at which a log's batches begin that wait up to a number, in order. */
  static List<Long> starts(Connection connection, String device, long to) throws SQLException {
    return Sql.list(
        connection,
        "SELECT from_seq FROM kept_unopened WHERE device = ? AND from_seq <= ? ORDER BY from_seq",
        row -> row.getLong("from_seq"),
        device,
        to);
  }

  /** The batch of a log that begins at a number. */
  static Row at(Connection connection, String device, long from) throws SQLException {
    return Sql.find(
            connection,
            COLUMNS + "WHERE u.device = ? AND u.from_seq = ?",
            UnopenedTable::row,
            device,
            from)
        .orElseThrow();
  }

  /** The logs with batches that wait. */
  static List<String> devices(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT DISTINCT device FROM kept_unopened ORDER BY device",
        row -> row.getString("device"));
  }

  static void remove(Connection connection, Row row) throws SQLException {
    Sql.update(
        connection,
        "DELETE FROM kept_unopened WHERE device = ? AND from_seq = ?",
        row.device(),
        row.from());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("device"),
        row.getLong("from_seq"),
        row.getLong("to_seq"),
        row.getString("digest"),
        row.getLong("kept_at"),
        row.getString("text"));
  }
}
