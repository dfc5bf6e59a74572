package org.daiban.node.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done in one transaction. It never commits, rolls back or closes the connection. */
@FunctionalInterface
public interface Work<T> {
  T run(Connection connection) throws SQLException;
}
