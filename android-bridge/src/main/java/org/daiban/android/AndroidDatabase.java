package org.daiban.android;

import android.database.SQLException;
import android.database.sqlite.SQLiteDatabase;
import java.io.File;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.device.database.OneWriterDatabase;
import org.daiban.device.database.Statement;

/**
 * SQLite on a tablet: write-ahead log, {@code synchronous=FULL} (a commit has reached the disk when
 * it returns, so that 已保存 survives an empty battery), and the write lock taken at the start of each
 * transaction.
 */
public final class AndroidDatabase extends OneWriterDatabase {
  private final SQLiteDatabase database;

  private AndroidDatabase(SQLiteDatabase database) {
    this.database = database;
  }

  /**
   * Opens the file, and makes it if it is not there. The folder must exist. A damaged file is left
   * as it is, where Android's own habit is to delete it.
   *
   * @throws DatabaseFailure when it is damaged, locked or unreadable
   */
  public static AndroidDatabase open(File file) {
    try {
      return new AndroidDatabase(configured(opened(file)));
    } catch (SQLException e) {
      throw AndroidFailures.of(e);
    }
  }

  private static SQLiteDatabase opened(File file) {
    return SQLiteDatabase.openDatabase(
        file.getPath(),
        null,
        SQLiteDatabase.CREATE_IF_NECESSARY
            | SQLiteDatabase.ENABLE_WRITE_AHEAD_LOGGING
            | SQLiteDatabase.NO_LOCALIZED_COLLATORS,
        damaged -> {});
  }

  private static SQLiteDatabase configured(SQLiteDatabase database) {
    database.setForeignKeyConstraintsEnabled(true);
    database.execSQL("PRAGMA synchronous = FULL");
    return database;
  }

  @Override
  protected void begin() {
    guarded(database::beginTransactionNonExclusive);
  }

  @Override
  protected void commit() {
    guarded(
        () -> {
          database.setTransactionSuccessful();
          database.endTransaction();
        });
  }

  @Override
  protected void rollback() {
    guarded(database::endTransaction);
  }

  @Override
  protected Statement ready(String sql) {
    return AndroidStatement.yieldsRows(sql)
        ? new AndroidQuery(database, sql)
        : new AndroidChange(database, sql);
  }

  @Override
  protected void shut() {
    guarded(database::close);
  }

  private static void guarded(Runnable act) {
    try {
      act.run();
    } catch (SQLException e) {
      throw AndroidFailures.of(e);
    }
  }
}
