package org.daiban.device.database;

/**
 * One prepared statement. Parameters count from 1 and columns from 0, as in SQLite itself. Bind
 * every parameter, then {@link #step} until it answers false; close it before the transaction ends.
 */
public interface Statement extends AutoCloseable {

  /** Binds text; {@code null} binds NULL. */
  Statement bindText(int parameter, String value);

  Statement bindLong(int parameter, long value);

  /** Binds bytes; {@code null} binds NULL. */
  Statement bindBytes(int parameter, byte[] value);

  Statement bindNull(int parameter);

  /**
   * Runs the statement at the first call and moves to the next row at each.
   *
   * @return whether there is a row to read; false at once for a statement that yields no rows
   * @throws DatabaseFailure when the database could not do it
   */
  boolean step();

  /** The text of a column of the current row, {@code null} if it is NULL. */
  String columnText(int column);

  /** The number in a column of the current row, 0 if it is NULL. */
  long columnLong(int column);

  /** The bytes in a column of the current row, {@code null} if it is NULL. */
  byte[] columnBytes(int column);

  boolean columnIsNull(int column);

  /** How many rows this INSERT, UPDATE or DELETE changed when it was stepped. */
  int changes();

  @Override
  void close();
}
