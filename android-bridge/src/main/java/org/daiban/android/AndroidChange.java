package org.daiban.android;

import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteStatement;
import org.daiban.device.database.Statement;

/** A statement that changes rows or the schema, and yields none. */
final class AndroidChange extends AndroidStatement {
  private final SQLiteStatement statement;
  private int changes;
  private boolean done;

  AndroidChange(SQLiteDatabase database, String sql) {
    statement = guarded(() -> database.compileStatement(sql));
  }

  @Override
  Statement bind(Binding binding) {
    binding.into(statement);
    return this;
  }

  @Override
  public boolean step() {
    if (!done) {
      done = true;
      changes = guarded(statement::executeUpdateDelete);
    }
    return false;
  }

  @Override
  public String columnText(int column) {
    throw noRow();
  }

  @Override
  public long columnLong(int column) {
    throw noRow();
  }

  @Override
  public byte[] columnBytes(int column) {
    throw noRow();
  }

  @Override
  public boolean columnIsNull(int column) {
    throw noRow();
  }

  @Override
  public int changes() {
    return changes;
  }

  @Override
  public void close() {
    statement.close();
  }

  private static IllegalStateException noRow() {
    return new IllegalStateException("This statement yields no rows.");
  }
}
