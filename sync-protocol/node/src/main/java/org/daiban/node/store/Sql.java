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

  /** What is done with a statement that has its parameters. */
  @FunctionalInterface
  private interface Use<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  /** Runs a change and answers how many rows it touched. */
  public static int update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    return prepared(connection, sql, PreparedStatement::executeUpdate, parameters);
  }

  /** All rows of a query, in its order. */
  public static <T> List<T> list(
      Connection connection, String sql, Row<T> row, Object... parameters) throws SQLException {
    return prepared(connection, sql, statement -> all(statement, row), parameters);
  }

  private static <T> List<T> all(PreparedStatement statement, Row<T> row) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
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
    return prepared(connection, sql, statement -> first(statement, row), parameters);
  }

  private static <T> Optional<T> first(PreparedStatement statement, Row<T> row)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.ofNullable(row.read(rows)) : Optional.empty();
    }
  }

  /** The one number that a query such as {@code SELECT count(…)} answers. */
  public static long number(Connection connection, String sql, Object... parameters)
      throws SQLException {
    return find(connection, sql, row -> row.getLong(1), parameters)
        .orElseThrow(() -> new SQLException("a counting query answered no row"));
  }

  private static <T> T prepared(Connection connection, String sql, Use<T> use, Object... parameters)
      throws SQLException {
    if (connection instanceof ReadyStatements.Lending lending) {
      PreparedStatement statement = lending.lend(sql);
      T result;
      try {
        result = use.with(filled(statement, parameters));
      } catch (SQLException | RuntimeException | Error failure) {
        statement.close(); // SQLite may have given it up
        throw failure;
      }
      lending.giveBack(sql, statement);
      return result;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return use.with(filled(statement, parameters));
    }
  }

  private static PreparedStatement filled(PreparedStatement statement, Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, storable(parameters[i]));
    }
    return statement;
  }

  /**
   * PostgreSQL's texts hold no NUL. None that is signed has one, since JSON writes it otherwise; a
   * value taken out of such a text may, and is stored with the sign that says something was here.
   */
  private static Object storable(Object parameter) {
    return parameter instanceof String text && text.indexOf('\0') >= 0
        ? text.replace('\0', '\ufffd')
        : parameter;
  }
}
