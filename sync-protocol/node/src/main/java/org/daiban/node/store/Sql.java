package org.daiban.node.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs the statements of a {@code …Table} on the connection of the current transaction, so that a
 * table's methods are its SQL and nothing else. Parameters are texts, numbers, or null.
 */
public final class Sql {
  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    /** The row as a value; must not move the cursor. */
    T read(ResultSet row) throws SQLException;
  }

  private Sql() {}

  /** Runs a change and answers how many rows it touched. */
  public static int update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  /** All rows of a query, in its order. */
  public static <T> List<T> list(
      Connection connection, String sql, Row<T> row, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> values = new ArrayList<>();
      while (rows.next()) {
        values.add(row.read(rows));
      }
      return values;
    }
  }

  /** The first row of a query, if there is one. */
  public static <T> Optional<T> find(
      Connection connection, String sql, Row<T> row, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.ofNullable(row.read(rows)) : Optional.empty();
    }
  }

  /** The one number that a query such as {@code SELECT count(…)} answers. */
  public static long number(Connection connection, String sql, Object... parameters)
      throws SQLException {
    return find(connection, sql, row -> row.getLong(1), parameters)
        .orElseThrow(() -> new SQLException("a counting query answered no row"));
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
