package org.daiban.world.simulation.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One SQLite database of a simulated machine. */
public final class Disk implements AutoCloseable {
  private final DiskFaults faults;
  private final Rewriting rewriting;
  private final Statement unprepared;

  /** Whose database it is; null if it is the disk's own. */
  private Content lender;

  private Content.Opened opened;

  /** Whether a transaction of the machine is open. */
  private boolean begun;

  /** Whether it has anything to undo: inside of a lent transaction one begins with a write. */
  private boolean marked;

  private LateRowsTable late;

  private Disk(DiskFaults faults, Rewriting rewriting, Content lender, Content.Opened opened) {
    this.faults = faults;
    this.rewriting = rewriting;
    this.lender = lender;
    this.opened = opened;
    this.unprepared =
        (Statement)
            Proxy.newProxyInstance(
                Disk.class.getClassLoader(), new Class<?>[] {Statement.class}, this::onStatement);
  }

  /** A disk that begins with this content, as others do. */
  public static Disk of(Content content, DiskFaults faults, Rewriting rewriting) {
    try {
      return ready(new Disk(faults, rewriting, content, content.lend()));
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** A disk with this content. */
  public static Disk of(byte[] image, DiskFaults faults, Rewriting rewriting) {
    try {
      return ready(new Disk(faults, rewriting, null, Content.own(image)));
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private static Disk ready(Disk disk) {
    if (disk.rewriting.publishesLate() && disk.has("feed_row")) {
      disk.late = new LateRowsTable(disk);
    }
    return disk;
  }

  /** A disk with nothing on it. */
  public static Disk empty(DiskFaults faults, Rewriting rewriting) {
    try {
      return new Disk(faults, rewriting, null, Content.empty());
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private boolean has(String table) {
    try (PreparedStatement statement = look("SELECT 1 FROM sqlite_master WHERE name = ?")) {
      statement.setString(1, table);
      return statement.executeQuery().next();
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
    return opened.prepared().lend(sql);
  }

  /** How many rows were ever written here; the same number means the same content. */
  public long writes() {
    try {
      return opened.connection().getDatabase().total_changes();
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** A copy of all that was committed. */
  public byte[] image() {
    try {
      return opened.connection().serialize("main");
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** Another content in place of this one. */
  public void putBack(byte[] image) {
    close();
    try {
      lender = null;
      opened = Content.own(image);
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** What was not committed is gone. */
  public void powerCut() {
    if (begun) {
      try {
        end("ROLLBACK");
      } catch (SQLException e) {
        throw broken(e);
      }
    }
  }

  @Override
  public void close() {
    try {
      begun = false;
      marked = false;
      if (lender == null) {
        opened.close();
      } else {
        lender.takeBack(opened);
      }
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private Object onConnection(Object proxy, Method method, Object[] arguments) throws Throwable {
    switch (method.getName()) {
      case "prepareStatement" -> {
        String sql = rewriting.of((String) arguments[0]);
        faults.before(sql);
        mark(sql);
        return opened.prepared().lend(sql);
      }
      case "createStatement" -> {
        return unprepared;
      }
      default -> {
        return passed(opened.connection(), method, arguments);
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
    if (sql.startsWith("BEGIN")) {
      if (lender == null) {
        run(sql);
      }
      begun = true;
    } else if (begun) {
      end(sql);
    } else {
      throw new SQLiteException("no transaction is active", SQLiteErrorCode.SQLITE_ERROR);
    }
    return false;
  }

  /** Whoever only reads has nothing to undo. */
  private void mark(String sql) throws SQLException {
    if (lender != null && begun && !marked && !sql.startsWith("SELECT")) {
      run("SAVEPOINT life");
      marked = true;
    }
  }

  /** Ends a transaction; inside of a lent one it is a part of that. */
  private void end(String sql) throws SQLException {
    if (lender == null) {
      run(sql);
    } else if (marked) {
      if (sql.equals("ROLLBACK")) {
        run("ROLLBACK TO life");
      }
      run("RELEASE life");
    }
    marked = false;
    begun = false;
  }

  private void run(String sql) throws SQLException {
    opened.prepared().run(sql);
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
