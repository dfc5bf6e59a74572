package org.daiban.world.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.daiban.core.log.Entry;
import org.daiban.node.store.Store;
import org.sqlite.SQLiteConfig;

/** The same rows, put straight into the same table: what this machine's SQLite allows at most. */
final class RawRowsTable {
  private static final double NS_IN_S = 1_000_000_000.0;

  private RawRowsTable() {}

  /** Rows in a second, each batch in a durable transaction of its own. */
  static double rowsPerSecond(Path folder, List<List<Entry>> batches)
      throws IOException, SQLException {
    Store.open(folder).close();
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    try (Connection connection =
        config.createConnection("jdbc:sqlite:" + folder.resolve(Store.FILE))) {
      connection.setAutoCommit(false);
      long rows = 0;
      long start = System.nanoTime();
      for (List<Entry> batch : batches) {
        put(connection, batch);
        rows += batch.size();
      }
      return rows / ((System.nanoTime() - start) / NS_IN_S);
    }
  }

  private static void put(Connection connection, List<Entry> batch) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO kept_entry
              (device, seq, digest, header, salt, payload, case_id, type, kept_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)
            """)) {
      for (Entry entry : batch) {
        insert.setString(1, entry.header().device());
        insert.setLong(2, entry.header().seq());
        insert.setString(3, entry.header().previous().text());
        insert.setString(4, entry.headerText());
        insert.setString(5, entry.salt());
        insert.setString(6, entry.payload());
        insert.setString(7, entry.header().caseId());
        insert.setString(8, entry.header().type());
        insert.executeUpdate();
      }
    }
    connection.commit();
  }
}
