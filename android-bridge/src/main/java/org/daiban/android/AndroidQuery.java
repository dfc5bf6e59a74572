package org.daiban.android;

import android.database.Cursor;
import android.database.sqlite.SQLiteCursor;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteQuery;
import java.util.ArrayList;
import java.util.List;
import org.daiban.device.database.Statement;

/**
 * A reading statement. Android's ordinary query binds every value as text; a cursor factory gets
 * hold of the program itself, into which a number goes as a number.
 */
final class AndroidQuery extends AndroidStatement {
  private final SQLiteDatabase database;
  private final String sql;
  private final List<Binding> bindings = new ArrayList<>();
  private Cursor cursor;

  AndroidQuery(SQLiteDatabase database, String sql) {
    this.database = database;
    this.sql = sql;
  }

  @Override
  Statement bind(Binding binding) {
    bindings.add(binding);
    return this;
  }

  @Override
  public boolean step() {
    return guarded(
        () -> {
          if (cursor == null) {
            cursor = opened();
          }
          return cursor.moveToNext();
        });
  }

  private Cursor opened() {
    return database.rawQueryWithFactory(
        (unused, driver, table, query) -> {
          bindAll(query);
          return new SQLiteCursor(driver, table, query);
        },
        sql,
        new String[0],
        null);
  }

  private void bindAll(SQLiteQuery query) {
    for (Binding binding : bindings) {
      binding.into(query);
    }
  }

  @Override
  public String columnText(int column) {
    return guarded(() -> cursor.getString(column));
  }

  @Override
  public long columnLong(int column) {
    return guarded(() -> cursor.getLong(column));
  }

  @Override
  public byte[] columnBytes(int column) {
    return guarded(() -> cursor.getBlob(column));
  }

  @Override
  public boolean columnIsNull(int column) {
    return guarded(() -> cursor.isNull(column));
  }

  @Override
  public int changes() {
    return 0;
  }

  @Override
  public void close() {
    if (cursor != null) {
      cursor.close();
    }
  }
}
