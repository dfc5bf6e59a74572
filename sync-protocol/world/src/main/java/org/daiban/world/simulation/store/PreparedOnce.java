package org.daiban.world.simulation.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Statements of one connection, each made ready once and lent out again and again, since making
 * them ready is the dearest thing about small ones.
 */
final class PreparedOnce {
  private final Connection raw;
  private final Map<String, Lent> free = new HashMap<>();

  PreparedOnce(Connection raw) {
    this.raw = raw;
  }

  /** A statement that is ready; closing it gives it back. */
  PreparedStatement lend(String sql) throws SQLException {
    Lent lent = free.remove(sql);
    return (lent == null ? new Lent(sql, raw.prepareStatement(sql)) : lent).proxy;
  }

  /** Gives up all of them, since the database becomes another. */
  void forget() throws SQLException {
    for (Lent lent : free.values()) {
      lent.statement.close();
    }
    free.clear();
  }

  private final class Lent implements InvocationHandler {
    private final String sql;
    private final PreparedStatement statement;
    private final PreparedStatement proxy;
    private ResultSet rows;

    Lent(String sql, PreparedStatement statement) {
      this.sql = sql;
      this.statement = statement;
      this.proxy =
          (PreparedStatement)
              Proxy.newProxyInstance(
                  PreparedOnce.class.getClassLoader(),
                  new Class<?>[] {PreparedStatement.class},
                  this);
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
      if (method.getName().equals("close")) {
        giveBack();
        return null;
      }
      try {
        Object answer = method.invoke(statement, arguments);
        if (answer instanceof ResultSet opened) {
          rows = opened;
        }
        return answer;
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    private void giveBack() throws SQLException {
      if (rows != null) {
        rows.close();
        rows = null;
      }
      statement.clearParameters();
      if (free.putIfAbsent(sql, this) != null) {
        statement.close();
      }
    }
  }
}
