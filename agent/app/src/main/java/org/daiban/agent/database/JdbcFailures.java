package org.daiban.agent.database;

import java.sql.SQLException;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.device.database.DatabaseFailure.Kind;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Sorts SQLite's result codes by what one can do about them. */
final class JdbcFailures {
  /** The low byte of an extended result code is the plain one. */
  private static final int PLAIN_CODE = 0xff;

  private JdbcFailures() {}

  /** A failure of the world, or an IllegalStateException where the program itself is wrong. */
  static RuntimeException of(SQLException e) {
    return e instanceof SQLiteException sqlite ? of(sqlite) : wrong(e);
  }

  private static RuntimeException of(SQLiteException e) {
    int code = e.getResultCode().code & PLAIN_CODE;
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return new DatabaseFailure(Kind.FULL, e);
    }
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return new DatabaseFailure(Kind.BUSY, e);
    }
    if (code == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
      return new DatabaseFailure(Kind.CONSTRAINT, e);
    }
    if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return new DatabaseFailure(Kind.CORRUPT, e);
    }
    return isOfTheDisk(code) ? new DatabaseFailure(Kind.IO, e) : wrong(e);
  }

  private static boolean isOfTheDisk(int code) {
    return code == SQLiteErrorCode.SQLITE_IOERR.code
        || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
        || code == SQLiteErrorCode.SQLITE_READONLY.code
        || code == SQLiteErrorCode.SQLITE_PERM.code;
  }

  private static IllegalStateException wrong(SQLException e) {
    return new IllegalStateException("The statement is wrong, or used in a wrong way.", e);
  }
}
