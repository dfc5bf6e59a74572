package org.daiban.node.store;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Lets Micronaut Data's repositories take part in our {@link Transactions}: it gives out the
 * connection of the transaction that runs on this thread, and keeps them from ending it. A
 * repository that is called outside of a transaction is refused.
 */
@Singleton
@Named("default")
@Requires(beans = Transactions.class)
final class JoiningSource implements DataSource {
  /** What a repository may say, and we do not follow: the transaction is ours to end. */
  private static final Set<String> IGNORED =
      Set.of("close", "commit", "rollback", "setAutoCommit", "setReadOnly", "abort");

  private final Transactions transactions;

  JoiningSource(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Connection getConnection() {
    Connection joined =
        transactions
            .current()
            .orElseThrow(
                () -> new IllegalStateException("Call repositories inside a transaction."));
    return (Connection)
        Proxy.newProxyInstance(
            JoiningSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> call(joined, method, arguments));
  }

  private static Object call(Connection joined, Method method, Object[] arguments)
      throws Throwable {
    if (IGNORED.contains(method.getName())) {
      return null;
    }
    try {
      return method.invoke(joined, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public Connection getConnection(String user, String password) {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter writer) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
