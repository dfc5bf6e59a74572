package org.daiban.node.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Revocation;
import org.daiban.core.log.Signed;
import org.daiban.node.store.Sql;

/** The machines that were shut out. */
final class RevocationTable {
  private RevocationTable() {}

  static Optional<Revocation> find(Connection connection, String subject) throws SQLException {
    return Sql.find(
        connection,
        "SELECT signed FROM revocation WHERE subject = ?",
        row -> Revocation.parse(Signed.parse(row.getString("signed")).body()),
        subject);
  }

  /** Stores a revocation unless an earlier time is known; answers whether it says something new. */
  static boolean put(Connection connection, Revocation revocation, Signed signed)
      throws SQLException {
    return Sql.update(
            connection,
            """
            INSERT INTO revocation (subject, at, reason, signed) VALUES (?, ?, ?, ?)
            ON CONFLICT (subject) DO UPDATE SET
              at = excluded.at, reason = excluded.reason, signed = excluded.signed, reported = 0
            WHERE excluded.at < revocation.at
            """,
            revocation.subject(),
            revocation.atMs(),
            revocation.reason(),
            signed.text())
        == 1;
  }

  static List<String> unreported(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT subject FROM revocation WHERE reported = 0 ORDER BY subject",
        row -> row.getString("subject"));
  }

  static void reported(Connection connection, String subject) throws SQLException {
    Sql.update(connection, "UPDATE revocation SET reported = 1 WHERE subject = ?", subject);
  }
}
