package org.daiban.node.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One connection of the store. A database server may go away and come back, and closes what was
 * connected to it: then the next to ask gets a fresh connection.
 */
final class Line implements AutoCloseable {
  /** How this line is opened anew. */
  @FunctionalInterface
  interface Opening {
    Connection open() throws SQLException;
  }

  private final Opening opening;
  private Connection connection;

  Line(Opening opening) throws SQLException {
    this.opening = opening;
    this.connection = opening.open();
  }

  private Line(Connection only) {
    this.opening = () -> only;
    this.connection = only;
  }

  /** A line over a connection that is never opened anew. */
  static Line over(Connection only) {
    return new Line(only);
  }

  /** The connection; whoever asks holds this line alone. */
  Connection connection() throws SQLException {
    if (connection.isClosed()) {
      connection = opening.open();
    }
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
