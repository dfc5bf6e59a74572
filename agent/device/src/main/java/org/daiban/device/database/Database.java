package org.daiban.device.database;

import java.util.function.BooleanSupplier;

/**
 * A SQLite database with one writer. Every statement, a reading one too, runs inside a transaction
 * on the thread that opened it; other threads wait their turn. A row holds at most 1 MB, since
 * Android reads rows through a window of 2 MB.
 */
public interface Database extends AutoCloseable {

  /**
   * Runs the work in one transaction: all of it is on the disk when this returns, or nothing of it
   * is. A transaction inside another joins it, and its failure fails the outer one too, whoever
   * catches it in between.
   *
   * @throws DatabaseFailure when the database could not do it; nothing is changed then
   */
  <T> T transaction(Work<T> work);

  /**
   * Makes a statement ready to bind and step.
   *
   * @throws IllegalStateException outside a transaction of this thread, or when the SQL is wrong
   */
  Statement prepare(String sql);

  /**
   * What to do when the disk is full before a transaction is given up: it is tried once more when
   * this answers that it made room.
   */
  default void whenFull(BooleanSupplier makeRoom) {}

  /** Gives the file back. What was committed stays; closing twice does nothing. */
  @Override
  void close();

  /** What is to happen together. */
  @FunctionalInterface
  interface Work<T> {
    T run();
  }
}
