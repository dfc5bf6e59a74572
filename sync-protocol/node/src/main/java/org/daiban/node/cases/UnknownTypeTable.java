package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.daiban.core.log.Entry;
import org.daiban.node.store.Sql;

/** The entries of a type that this program does not know, and which types the last one knew. */
final class UnknownTypeTable {
  private UnknownTypeTable() {}

  /** Sets an entry aside for a program that knows its type. */
  static void setAside(Connection connection, Entry entry) throws SQLException {
    Sql.update(
        connection,
        "UPDATE kept_entry SET applied = 2 WHERE device = ? AND seq = ?",
        entry.header().device(),
        entry.header().seq());
  }

  /** Lets everything that was set aside be looked at again. */
  static void release(Connection connection) throws SQLException {
    Sql.update(connection, "UPDATE kept_entry SET applied = 0 WHERE applied = 2");
  }

  /** The types that the program knew which last ran here. */
  static Optional<String> findKnown(Connection connection) throws SQLException {
    return Sql.find(
        connection, "SELECT types FROM known_types WHERE one = 1", row -> row.getString("types"));
  }

  static void setKnown(Connection connection, String types) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO known_types (one, types) VALUES (1, ?)
        ON CONFLICT (one) DO UPDATE SET types = excluded.types
        """,
        types);
  }
}
