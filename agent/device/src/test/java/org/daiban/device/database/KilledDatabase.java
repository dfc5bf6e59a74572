package org.daiban.device.database;

/**
 * Kills the program at the N-th call: before a transaction, at any prepare or step, before the
 * commit, or after it and before the caller learns of it. From then on every call fails, as a dead
 * program makes none.
 */
public final class KilledDatabase implements Database {
  private final Database database;
  private long callsLeft;
  private int depth;

  public KilledDatabase(Database database, long callsLeft) {
    this.database = database;
    this.callsLeft = callsLeft;
  }

  /** Whether the work came to its end before the N-th call. */
  public boolean isAlive() {
    return callsLeft > 0;
  }

  @Override
  public <T> T transaction(Work<T> work) {
    call();
    T result =
        database.transaction(
            () -> {
              depth++;
              try {
                T inner = work.run();
                call();
                return inner;
              } finally {
                depth--;
              }
            });
    if (depth == 0) {
      call();
    }
    return result;
  }

  @Override
  public Statement prepare(String sql) {
    call();
    return new KilledStatement(database.prepare(sql), this::call);
  }

  @Override
  public void close() {
    database.close();
  }

  private void call() {
    callsLeft--;
    if (callsLeft <= 0) {
      throw new Killed(callsLeft);
    }
  }
}
