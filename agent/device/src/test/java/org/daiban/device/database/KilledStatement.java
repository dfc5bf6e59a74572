package org.daiban.device.database;

/** A statement whose every step counts as a call. */
final class KilledStatement implements Statement {
  private final Statement statement;
  private final Runnable call;

  KilledStatement(Statement statement, Runnable call) {
    this.statement = statement;
    this.call = call;
  }

  @Override
  public Statement bindText(int parameter, String value) {
    statement.bindText(parameter, value);
    return this;
  }

  @Override
  public Statement bindLong(int parameter, long value) {
    statement.bindLong(parameter, value);
    return this;
  }

  @Override
  public Statement bindBytes(int parameter, byte[] value) {
    statement.bindBytes(parameter, value);
    return this;
  }

  @Override
  public Statement bindNull(int parameter) {
    statement.bindNull(parameter);
    return this;
  }

  @Override
  public boolean step() {
    call.run();
    return statement.step();
  }

  @Override
  public String columnText(int column) {
    return statement.columnText(column);
  }

  @Override
  public long columnLong(int column) {
    return statement.columnLong(column);
  }

  @Override
  public byte[] columnBytes(int column) {
    return statement.columnBytes(column);
  }

  @Override
  public boolean columnIsNull(int column) {
    return statement.columnIsNull(column);
  }

  @Override
  public int changes() {
    return statement.changes();
  }

  @Override
  public void close() {
    statement.close();
  }
}
