package org.daiban.node.store;

import java.sql.Connection;
import java.sql.SQLException;

/** A part of a transaction that can fail alone: what stands before it stays. */
public final class Savepoint {
  private Savepoint() {}

  /** Does the work; if it throws, nothing of it happened and the transaction goes on. */
  public static <T> T within(Connection connection, Work<T> work) throws SQLException {
    Sql.update(connection, "SAVEPOINT part");
    boolean done = false;
    try {
      T result = work.run(connection);
      done = true;
      return result;
    } finally {
      if (!done) {
        Sql.update(connection, "ROLLBACK TO part");
      }
      Sql.update(connection, "RELEASE part");
    }
  }
}
