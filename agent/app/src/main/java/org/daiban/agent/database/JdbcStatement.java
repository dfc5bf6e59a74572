package org.daiban.agent.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.daiban.device.database.Statement;

/** A statement of the device's port on a JDBC one. */
final class JdbcStatement implements Statement {
  private final PreparedStatement statement;
  private ResultSet rows;
  private boolean started;

  JdbcStatement(PreparedStatement statement) {
    this.statement = statement;
  }

  @Override
  public Statement bindText(int parameter, String value) {
    return bind(() -> statement.setString(parameter, value));
  }

  @Override
  public Statement bindLong(int parameter, long value) {
    return bind(() -> statement.setLong(parameter, value));
  }

  @Override
  public Statement bindBytes(int parameter, byte[] value) {
    return bind(() -> statement.setBytes(parameter, value));
  }

  @Override
  public Statement bindNull(int parameter) {
    return bind(() -> statement.setNull(parameter, Types.NULL));
  }

  @Override
  public boolean step() {
    return answer(
        () -> {
          if (!started) {
            started = true;
            rows = statement.execute() ? statement.getResultSet() : null;
          }
          return rows != null && rows.next();
        });
  }

  @Override
  public String columnText(int column) {
    return answer(() -> rows.getString(column + 1));
  }

  @Override
  public long columnLong(int column) {
    return answer(() -> rows.getLong(column + 1));
  }

  @Override
  public byte[] columnBytes(int column) {
    return answer(() -> rows.getBytes(column + 1));
  }

  @Override
  public boolean columnIsNull(int column) {
    return answer(() -> rows.getObject(column + 1) == null);
  }

  @Override
  public int changes() {
    return answer(statement::getUpdateCount);
  }

  @Override
  public void close() {
    bind(statement::close);
  }

  private Statement bind(SqlAct act) {
    try {
      act.run();
      return this;
    } catch (SQLException e) {
      throw JdbcFailures.of(e);
    }
  }

  private static <T> T answer(SqlQuestion<T> question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      throw JdbcFailures.of(e);
    }
  }

  private interface SqlAct {
    void run() throws SQLException;
  }

  private interface SqlQuestion<T> {
    T ask() throws SQLException;
  }
}
