package org.daiban.node.store;

import java.sql.SQLException;

/**
 * The database refused a statement for a reason that is ours: a wrong statement or a broken row.
 */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFailure(SQLException cause) {
    super("the database answered " + StoreErrors.name(cause), cause);
  }
}
