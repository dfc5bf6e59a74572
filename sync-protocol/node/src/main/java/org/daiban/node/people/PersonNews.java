package org.daiban.node.people;

import java.sql.Connection;
import java.sql.SQLException;

/** Carries a changed account to the other programs at which its person may sign in. */
public interface PersonNews {
  /** Sends the account as it is now on its way, in the transaction that has changed it. */
  void changed(Connection connection, Person person) throws SQLException;

  /** The person has set another password here. */
  default void passwordChanged(Connection connection, Person before, Person after)
      throws SQLException {
    changed(connection, after);
  }
}
