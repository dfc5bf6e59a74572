package org.daiban.node.store;

import java.sql.Connection;
import java.sql.SQLException;

/** A part of a transaction that can fail alone: what stands before it stays. */
public final class Savepoint {
  private Savepoint() {}

  /**
   * Does the work; if it throws, nothing of it happened and the transaction goes on. A failure by
   * which SQLite gives up the whole transaction, such as a full disk, leaves no part to go back to:
   * then it is an SQLException, which nobody may take for the failure of a part.
   */
  public static <T> T within(Connection connection, Work<T> work) throws SQLException {
    Sql.update(connection, "SAVEPOINT part");
    T result;
    try {
      result = work.run(connection);
    } catch (SQLException failure) {
      undo(connection, failure);
      throw failure;
    } catch (RuntimeException | Error failure) {
      if (!undo(connection, failure)) {
        throw new SQLException("the transaction around a part is gone", failure);
      }
      throw failure;
    }
    Sql.update(connection, "RELEASE part");
    return result;
  }

  private static boolean undo(Connection connection, Throwable failure) {
    try {
      Sql.update(connection, "ROLLBACK TO part");
      Sql.update(connection, "RELEASE part");
      return true;
    } catch (SQLException gone) {
      failure.addSuppressed(gone);
      return false;
    }
  }
}
