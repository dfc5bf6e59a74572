package org.daiban.world.simulation.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
  private final Statement unprepared;
  private LateRowsTable late;

  private Disk(DiskFaults faults, Rewriting rewriting, SQLiteConnection raw) {
    this.faults = faults;
    this.rewriting = rewriting;
    this.raw = raw;
    this.prepared = new PreparedOnce(raw);
    this.unprepared =
        (Statement)
            Proxy.newProxyInstance(
                Disk.class.getClassLoader(), new Class<?>[] {Statement.class}, this::onStatement);
  }

  /** A disk with this content. */
  public static Disk of(byte[] image, DiskFaults faults, Rewriting rewriting) {
    Disk disk = empty(faults, rewriting);
    disk.putBack(image);
    if (rewriting.publishesLate() && disk.has("feed_row")) {
      disk.late = new LateRowsTable(disk);
    }
    return disk;
  }

  /** A disk with nothing on it. */
  public static Disk empty(DiskFaults faults, Rewriting rewriting) {
    return new Disk(faults, rewriting, opened());
  }

  private boolean has(String table) {
    try (PreparedStatement statement = look("SELECT 1 FROM sqlite_master WHERE name = ?")) {
      statement.setString(1, table);
      return statement.executeQuery().next();
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private static SQLiteConnection opened() {
    try {
      SQLiteConfig config = new SQLiteConfig();
      config.enforceForeignKeys(true);
      config.setGetGeneratedKeys(false);
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

  /** A statement for those who only look, which never fails. */
  PreparedStatement look(String sql) throws SQLException {
    return prepared.lend(sql);
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
        return unprepared;
      }
      default -> {
        return passed(raw, method, arguments);
      }
    }
  }

  /** Begins and ends of transactions; the product says nothing else without making it ready. */
  private Object onStatement(Object proxy, Method method, Object[] arguments) throws Throwable {
    return switch (method.getName()) {
      case "execute" -> execute((String) arguments[0]);
      case "close" -> null;
      default -> throw new UnsupportedOperationException(method.getName());
    };
  }

  private boolean execute(String asked) throws SQLException {
    String sql = rewriting.of(asked);
    faults.before(sql);
    if (late != null && sql.equals("COMMIT")) {
      late.beforeCommit();
    }
    try (PreparedStatement statement = prepared.lend(sql)) {
      return statement.execute();
    }
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
