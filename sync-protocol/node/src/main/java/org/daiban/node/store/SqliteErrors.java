package org.daiban.node.store;

import java.sql.SQLException;
import org.daiban.node.http.Refusal;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's result codes mean to us. */
public final class SqliteErrors {
  private SqliteErrors() {}

  /** The failure in the words of a person, if they can do something about it. */
  static RuntimeException translate(SQLException e) {
    String name = name(e);
    if (name.startsWith("SQLITE_FULL") || name.startsWith("SQLITE_IOERR")) {
      return Refusal.of(503, "disk", "磁盘已满", "磁盘已满或无法写入，这一步没有保存；此前显示“已保存”的内容都在。", "请清理磁盘空间后再试一次。");
    }
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return Refusal.unavailable("store-busy", "数据库正忙，这一步没有保存。", "请稍等几秒再试一次。");
    }
    if (name.startsWith("SQLITE_READONLY") || name.startsWith("SQLITE_CANTOPEN")) {
      return Refusal.unavailable("store-read-only", "数据文件夹不能写入，这一步没有保存。", "请检查数据文件夹的权限。");
    }
    return new StoreFailure(e);
  }

  /** Whether a row breaks a rule of its table; the transaction around it goes on. */
  static boolean isAboutARow(Exception e) {
    return code(e).name().startsWith("SQLITE_CONSTRAINT");
  }

  static String name(SQLException e) {
    return code(e).name();
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
}
