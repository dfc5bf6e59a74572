package org.daiban.node.store;

import java.sql.SQLException;
import org.daiban.node.http.Refusal;

/** Tells what is wrong with one piece of work from what is wrong with the store under all of it. */
public final class Faults {
  /** From this status on a refusal is about the node and not about what was asked. */
  private static final int STORE_TROUBLE = 500;

  private Faults() {}

  /**
   * Whether a failure inside a {@link Savepoint} concerns that part alone: a refusal, a broken
   * invariant, a row that breaks a constraint. A full disk or a broken store concerns everybody.
   */
  public static boolean isOfOnePart(Exception failure) {
    if (failure instanceof Refusal refusal) {
      return refusal.problem().status() < STORE_TROUBLE;
    }
    if (failure instanceof SQLException || failure instanceof StoreFailure) {
      return StoreErrors.isAboutARow(failure);
    }
    return failure instanceof RuntimeException;
  }
}
