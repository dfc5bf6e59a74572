package org.daiban.device.database;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * What every driver shares: one thread at a time, transactions that join, and a rollback that hides
 * no first cause. A driver adds how its platform begins, commits, rolls back and prepares.
 */
public abstract class OneWriterDatabase implements Database {
  private final ReentrantLock turn = new ReentrantLock(true);
  private boolean failed;
  private volatile BooleanSupplier room = () -> false;

  /** Begins a transaction that holds the write lock from its start. */
  protected abstract void begin();

  /** Makes the transaction durable; when it throws, the transaction is still open. */
  protected abstract void commit();

  protected abstract void rollback();

  protected abstract Statement ready(String sql);

  protected abstract void shut();

  /** Room is made between two tries, so that whoever makes it may use the database for that. */
  @Override
  public final <T> T transaction(Work<T> work) {
    try {
      return inTurn(work);
    } catch (DatabaseFailure failure) {
      boolean full = failure.kind() == DatabaseFailure.Kind.FULL;
      if (full && !turn.isHeldByCurrentThread() && room.getAsBoolean()) {
        return inTurn(work);
      }
      throw failure;
    }
  }

  private <T> T inTurn(Work<T> work) {
    turn.lock();
    try {
      return turn.getHoldCount() > 1 ? join(work) : outermost(work);
    } finally {
      turn.unlock();
    }
  }

  @Override
  public final Statement prepare(String sql) {
    if (!turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("A statement needs a transaction around it: " + sql);
    }
    return ready(sql);
  }

  @Override
  public final void close() {
    turn.lock();
    try {
      shut();
    } finally {
      turn.unlock();
    }
  }

  private <T> T join(Work<T> work) {
    boolean done = false;
    try {
      T result = work.run();
      done = true;
      return result;
    } finally {
      failed |= !done;
    }
  }

  @Override
  public final void whenFull(BooleanSupplier makeRoom) {
    room = makeRoom;
  }

  private <T> T outermost(Work<T> work) {
    begin();
    failed = false;
    T result;
    try {
      result = work.run();
      refuseIfFailed();
      commit();
    } catch (RuntimeException | Error cause) {
      rollbackAfter(cause);
      throw cause;
    }
    return result;
  }

  private void refuseIfFailed() {
    if (failed) {
      throw new IllegalStateException("A joined transaction failed, so the whole one is undone.");
    }
  }

  private void rollbackAfter(Throwable cause) {
    try {
      rollback();
    } catch (RuntimeException second) {
      cause.addSuppressed(second);
    }
  }
}
