package org.daiban.node.reference;

import java.sql.Connection;
import java.sql.SQLException;

/** Whoever may have waited for a catalogue or for organs. */
@FunctionalInterface
public interface Awaiting {
  /** Looks again at what waited, in the transaction that brought it. */
  void lookAgain(Connection connection) throws SQLException;
}
