package org.daiban.world.simulation.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.sqlite.SQLiteConnection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * Statements of one connection, each made ready once and lent out again and again, since making
 * them ready is the dearest thing about small ones.
 */
final class PreparedOnce {
  private final SQLiteConnection raw;
  private final Map<String, Lent> free = new HashMap<>();

  PreparedOnce(SQLiteConnection raw) {
    this.raw = raw;
  }

  /** A statement that is ready; closing it gives it back. */
  PreparedStatement lend(String sql) throws SQLException {
    Lent lent = free.remove(sql);
    return lent == null ? new Lent(sql) : lent;
  }

  /** Does what a statement says. */
  void run(String sql) throws SQLException {
    try (PreparedStatement statement = lend(sql)) {
      statement.execute();
    }
  }

  private final class Lent extends JDBC4PreparedStatement {
    Lent(String sql) throws SQLException {
      super(raw, sql);
    }

    @Override
    public void close() throws SQLException {
      rs.close();
      clearParameters();
      if (free.putIfAbsent(sql, this) != null) {
        end();
      }
    }

    void end() throws SQLException {
      super.close();
    }
  }
}
