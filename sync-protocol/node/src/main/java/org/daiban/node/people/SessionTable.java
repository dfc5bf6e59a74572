package org.daiban.node.people;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Open sessions, by the hash of their token. */
@Singleton
final class SessionTable {
  /** One session as stored. */
  record Row(String tokenHash, String person, long lastSeenMs) {}

  void insert(Connection connection, Row row) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO session (token_hash, person, last_seen_ms) VALUES (?, ?, ?)")) {
      insert.setString(1, row.tokenHash());
      insert.setString(2, row.person());
      insert.setLong(3, row.lastSeenMs());
      insert.executeUpdate();
    }
  }

  Optional<Row> find(Connection connection, String tokenHash) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT token_hash, person, last_seen_ms FROM session WHERE token_hash = ?")) {
      select.setString(1, tokenHash);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(new Row(rows.getString(1), rows.getString(2), rows.getLong(3)))
            : Optional.empty();
      }
    }
  }

  void touch(Connection connection, String tokenHash, long seenMs) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE session SET last_seen_ms = ? WHERE token_hash = ?")) {
      update.setLong(1, seenMs);
      update.setString(2, tokenHash);
      update.executeUpdate();
    }
  }

  void delete(Connection connection, String tokenHash) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM session WHERE token_hash = ?")) {
      delete.setString(1, tokenHash);
      delete.executeUpdate();
    }
  }

  void deleteOf(Connection connection, String person) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM session WHERE person = ?")) {
      delete.setString(1, person);
      delete.executeUpdate();
    }
  }

  void deleteOthersOf(Connection connection, String person, String tokenHash) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM session WHERE person = ? AND token_hash <> ?")) {
      delete.setString(1, person);
      delete.setString(2, tokenHash);
      delete.executeUpdate();
    }
  }

  void deleteSeenBefore(Connection connection, long beforeMs) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM session WHERE last_seen_ms < ?")) {
      delete.setLong(1, beforeMs);
      delete.executeUpdate();
    }
  }
}
