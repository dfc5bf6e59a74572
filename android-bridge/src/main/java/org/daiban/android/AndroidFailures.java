package org.daiban.android;

import android.database.SQLException;
import android.database.sqlite.SQLiteAccessPermException;
import android.database.sqlite.SQLiteCantOpenDatabaseException;
import android.database.sqlite.SQLiteConstraintException;
import android.database.sqlite.SQLiteDatabaseCorruptException;
import android.database.sqlite.SQLiteDatabaseLockedException;
import android.database.sqlite.SQLiteDiskIOException;
import android.database.sqlite.SQLiteFullException;
import android.database.sqlite.SQLiteReadOnlyDatabaseException;
import android.database.sqlite.SQLiteTableLockedException;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.device.database.DatabaseFailure.Kind;

/** Sorts Android's SQLite exceptions by what one can do about them. */
final class AndroidFailures {
  private AndroidFailures() {}

  /** A failure of the world, or an IllegalStateException where the program itself is wrong. */
  static RuntimeException of(SQLException e) {
    if (e instanceof SQLiteFullException) {
      return new DatabaseFailure(Kind.FULL, e);
    }
    if (e instanceof SQLiteDatabaseLockedException || e instanceof SQLiteTableLockedException) {
      return new DatabaseFailure(Kind.BUSY, e);
    }
    if (e instanceof SQLiteConstraintException) {
      return new DatabaseFailure(Kind.CONSTRAINT, e);
    }
    if (e instanceof SQLiteDatabaseCorruptException) {
      return new DatabaseFailure(Kind.CORRUPT, e);
    }
    return isOfTheDisk(e) ? new DatabaseFailure(Kind.IO, e) : wrong(e);
  }

  private static boolean isOfTheDisk(SQLException e) {
    return e instanceof SQLiteDiskIOException
        || e instanceof SQLiteCantOpenDatabaseException
        || e instanceof SQLiteReadOnlyDatabaseException
        || e instanceof SQLiteAccessPermException;
  }

  private static IllegalStateException wrong(SQLException e) {
    return new IllegalStateException("The statement is wrong, or used in a wrong way.", e);
  }
}
