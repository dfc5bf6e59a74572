package org.daiban.node.store;

import java.sql.SQLException;
import org.daiban.node.http.Refusal;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the result codes of SQLite and of PostgreSQL mean to us. */
final class StoreErrors {
  private StoreErrors() {}

  /** The failure in the words of a person, if they can do something about it. */
  static RuntimeException translate(SQLException e) {
    return switch (trouble(e)) {
      case FULL ->
          Refusal.of(503, "disk", "磁盘已满", "磁盘已满或无法写入，这一步没有保存；此前显示“已保存”的内容都在。", "请清理磁盘空间后再试一次。");
      case BUSY -> Refusal.unavailable("store-busy", "数据库正忙，这一步没有保存。", "请稍等几秒再试一次。");
      case READ_ONLY ->
          Refusal.unavailable("store-read-only", "数据文件夹或数据库不能写入，这一步没有保存。", "请检查数据文件夹和数据库账号的权限。");
      case AWAY ->
          Refusal.unavailable(
              "store-away", "连不上数据库，不能确认这一步已经保存；此前显示“已保存”的内容都在。", "请检查数据库是否在运行、地址和账号是否正确，然后再试一次。");
      case OURS -> new StoreFailure(e);
    };
  }

  /** Whether a row breaks a rule of its table; the transaction around its savepoint goes on. */
  static boolean isAboutARow(Exception e) {
    String state = state(e);
    return code(e).name().startsWith("SQLITE_CONSTRAINT")
        || (code(e) == SQLiteErrorCode.UNKNOWN_ERROR
            && (state.startsWith("23") || state.startsWith("22"))); // constraints, values
  }

  /** The database's own name of what went wrong. */
  static String name(SQLException e) {
    SQLiteErrorCode code = code(e);
    String state = state(e);
    return code == SQLiteErrorCode.UNKNOWN_ERROR && !state.isEmpty() ? state : code.name();
  }

  /** Whether there is no transaction left that could be rolled back. */
  static boolean nothingToUndo(SQLException e) {
    return name(e).equals("SQLITE_ERROR") || trouble(e) == Trouble.AWAY;
  }

  /** Whether the database has gone away, or was never there. */
  static boolean isAway(SQLException e) {
    return trouble(e) == Trouble.AWAY;
  }

  /** Whether the database's file is not what was written, or no database at all. */
  static boolean isDamage(SQLException e) {
    String name = code(e).name();
    return name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB");
  }

  private enum Trouble {
    FULL,
    BUSY,
    READ_ONLY,
    AWAY,
    OURS
  }

  private static Trouble trouble(SQLException e) {
    SQLiteErrorCode code = code(e);
    return code == SQLiteErrorCode.UNKNOWN_ERROR ? ofState(state(e)) : ofCode(code.name());
  }

  private static Trouble ofCode(String name) {
    if (name.startsWith("SQLITE_FULL") || name.startsWith("SQLITE_IOERR")) {
      return Trouble.FULL;
    }
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return Trouble.BUSY;
    }
    if (name.startsWith("SQLITE_READONLY") || name.startsWith("SQLITE_CANTOPEN")) {
      return Trouble.READ_ONLY;
    }
    return Trouble.OURS;
  }

  /** PostgreSQL's five letters, see appendix A of its handbook. */
  private static Trouble ofState(String state) {
    return switch (state) {
      case "53100", "58030" -> Trouble.FULL; // disk_full, io_error
      case "40001", "40P01", "55P03", "57014", "53300" -> Trouble.BUSY; // locks, time, connections
      case "25006", "42501" -> Trouble.READ_ONLY; // read_only_sql_transaction, no privilege
      case "57P01", "57P02", "57P03", "25P03" -> Trouble.AWAY; // shut down, starting, idle too long
      default -> isLine(state) ? Trouble.AWAY : Trouble.OURS;
    };
  }

  /** Connection exceptions, wrong accounts, and a database of a name that is not there. */
  private static boolean isLine(String state) {
    return state.startsWith("08") || state.startsWith("28") || state.equals("3D000");
  }

  private static SQLiteErrorCode code(Exception e) {
    Throwable cause = e;
    while (cause != null) {
      if (cause instanceof SQLiteException sqlite) {
        return sqlite.getResultCode();
      }
      cause = cause.getCause();
    }
    return SQLiteErrorCode.UNKNOWN_ERROR;
  }

  private static String state(Exception e) {
    Throwable cause = e;
    while (cause != null) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
      cause = cause.getCause();
    }
    return "";
  }
}
