package org.daiban.node.people;

import java.sql.Connection;
import java.sql.SQLException;
import org.daiban.core.log.Entry;

/** Who takes over the changes of passwords that logs bring up. */
@FunctionalInterface
public interface PasswordChanges {
  /** Takes a change over; false if it is not one that this machine may bring. */
  boolean take(Connection connection, Entry entry) throws SQLException;
}
