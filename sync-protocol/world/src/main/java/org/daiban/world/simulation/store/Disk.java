package org.daiban.world.simulation.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** One SQLite database of a simulated machine. */
public final class Disk implements AutoCloseable {
  private final DiskFaults faults;
  private final Rewriting rewriting;
  private final SQLiteConnection raw;
  private final PreparedOnce prepared;

  private Disk(DiskFaults faults, Rewriting rewriting, SQLiteConnection raw) {
    this.faults = faults;
    this.rewriting = rewriting;
    this.raw = raw;
    this.prepared = new PreparedOnce(raw);
  }

  /** A disk with this content. */
  public static Disk of(byte[] image, DiskFaults faults, Rewriting rewriting) {
    Disk disk = empty(faults, rewriting);
    disk.putBack(image);
    return disk;
  }

  /** A disk with nothing on it. */
  public static Disk empty(DiskFaults faults, Rewriting rewriting) {
    return new Disk(faults, rewriting, opened());
  }

  private static SQLiteConnection opened() {
    try {
      SQLiteConfig config = new SQLiteConfig();
      config.enforceForeignKeys(true);
      return config.createConnection("jdbc:sqlite::memory:").unwrap(SQLiteConnection.class);
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** What the product works with. It fails when the faults say so. */
  public Connection connection() {
    return (Connection)
        Proxy.newProxyInstance(
            Disk.class.getClassLoader(), new Class<?>[] {Connection.class}, this::onConnection);
  }

  /** What stands on the disk, for those who only look; never fails. */
  Connection look() {
    return raw;
  }

  /** A copy of all that was committed. */
  public byte[] image() {
    try {
      return raw.serialize("main");
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** Another content in place of this one. */
  public void putBack(byte[] image) {
    try {
      prepared.forget();
      raw.deserialize("main", image);
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** What was not committed is gone. */
  public void powerCut() {
    try (Statement undo = raw.createStatement()) {
      undo.execute("ROLLBACK");
    } catch (SQLException nothingWasOpen) {
      return;
    }
  }

  @Override
  public void close() {
    try {
      raw.close();
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private Object onConnection(Object proxy, Method method, Object[] arguments) throws Throwable {
    switch (method.getName()) {
      case "prepareStatement" -> {
        String sql = rewriting.of((String) arguments[0]);
        faults.before(sql);
        return prepared.lend(sql);
      }
      case "createStatement" -> {
        Statement statement = raw.createStatement();
        return Proxy.newProxyInstance(
            Disk.class.getClassLoader(),
            new Class<?>[] {Statement.class},
            (inner, call, values) -> onStatement(statement, call, values));
      }
      default -> {
        return passed(raw, method, arguments);
      }
    }
  }

  private Object onStatement(Statement statement, Method method, Object[] arguments)
      throws Throwable {
    if (method.getName().equals("execute") && arguments.length == 1) {
      String sql = rewriting.of((String) arguments[0]);
      faults.before(sql);
      return statement.execute(sql);
    }
    return passed(statement, method, arguments);
  }

  private static Object passed(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static IllegalStateException broken(SQLException e) {
    return new IllegalStateException("the simulated disk itself fails", e);
  }
}
