package org.daiban.node.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Entry;

/**
 * Batches that are kept whole, in one row, until somebody asks for their entries. Only a batch that
 * simply goes on a log about which there is nothing to tell is kept so: everything else begins with
 * opening what waits of that log, so that there is one truth, the rows of entries, for all that is
 * decided about a log.
 *
 * <p>Who reads entries by their log opens that log first; who reads them by their case opens
 * everything first, or is content with what has taken effect: an entry is opened before it does.
 */
public final class Unopened {
  private Unopened() {}

  /** Keeps a batch that goes on its log, and moves the head of the log to its end. */
  static void keep(Connection connection, CheckedBatch checked, long now) throws SQLException {
    KeptTable.insertBatch(connection, checked, BatchKind.FIRST, now);
    UnopenedTable.insert(connection, checked, now);
    KeptTable.setHead(connection, checked.device(), checked.batch().to(), checked.head());
  }

  /** Gives all entries of a log that are kept rows of their own. */
  public static void open(Connection connection, String device) throws SQLException {
    open(connection, device, Long.MAX_VALUE);
  }

  /** The same with the batches that begin at a number or below. */
  public static void open(Connection connection, String device, long to) throws SQLException {
    for (long from : UnopenedTable.starts(connection, device, to)) {
      open(connection, UnopenedTable.at(connection, device, from));
    }
  }

  /** Gives all entries that are kept rows of their own. */
  public static void openAll(Connection connection) throws SQLException {
    for (String device : UnopenedTable.devices(connection)) {
      open(connection, device);
    }
  }

  private static void open(Connection connection, UnopenedTable.Row row) throws SQLException {
    if (row.text() == null) {
      throw new IllegalStateException("the store has lost a batch that it kept");
    }
    List<Entry> entries = Batch.parse(row.text()).entries();
    for (Entry entry : entries) {
      if (!KeptTable.insert(connection, entry, entry.digest(), row.keptAtMs())) {
        throw new IllegalStateException("a number of a log without gaps is kept twice");
      }
    }
    UnopenedTable.remove(connection, row);
  }
}
