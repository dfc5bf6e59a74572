package org.daiban.node.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statements of one connection that {@link Sql} has used, made ready once and used again, since
 * for small ones that costs more than running them. Those used longest ago are let go. Like its
 * connection it is used by one thread at a time.
 */
final class ReadyStatements {
  private static final int READY_MAX = 100;

  /** A connection that has such statements. */
  interface Lending {
    PreparedStatement lend(String sql) throws SQLException;

    void giveBack(String sql, PreparedStatement statement) throws SQLException;
  }

  private final Connection raw;
  private final Map<String, PreparedStatement> free = new LinkedHashMap<>(16, 0.75f, true);

  private ReadyStatements(Connection raw) {
    this.raw = raw;
  }

  /** The same connection, which now has them; what is not lent works as before. */
  static Connection over(Connection raw) {
    ReadyStatements ready = new ReadyStatements(raw);
    return (Connection)
        Proxy.newProxyInstance(
            ReadyStatements.class.getClassLoader(),
            new Class<?>[] {Connection.class, Lending.class},
            (self, method, arguments) -> ready.call(method, arguments));
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    switch (method.getName()) {
      case "lend" -> {
        return lend((String) arguments[0]);
      }
      case "giveBack" -> {
        giveBack((String) arguments[0], (PreparedStatement) arguments[1]);
        return null;
      }
      default -> {
        return passed(method, arguments);
      }
    }
  }

  private Object passed(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(raw, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private PreparedStatement lend(String sql) throws SQLException {
    PreparedStatement ready = free.remove(sql);
    return ready == null ? raw.prepareStatement(sql) : ready;
  }

  /** Forgets the parameters, which may be long texts. */
  private void giveBack(String sql, PreparedStatement statement) throws SQLException {
    statement.clearParameters();
    PreparedStatement second = free.put(sql, statement);
    if (second != null) {
      second.close();
    }
    if (free.size() > READY_MAX) {
      String oldest = free.keySet().iterator().next();
      free.remove(oldest).close();
    }
  }
}
