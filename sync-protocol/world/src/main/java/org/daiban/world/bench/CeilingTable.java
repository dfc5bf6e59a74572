package org.daiban.world.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** What this machine's disk allows at most: rows of 1 KB, each its own durable commit. */
final class CeilingTable {
  private static final int ROWS = 2_000;
  private static final int ROW_BYTES = 1_000;
  private static final double NS_IN_S = 1_000_000_000.0;

  private CeilingTable() {}

  /** Commits in a second, in a file of its own in this folder. */
  static long commitsPerSecond(Path folder) throws IOException, SQLException {
    Path file = Files.createTempFile(folder, "ceiling", ".db");
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    try (Connection connection = source.getConnection()) {
      return Math.round(ROWS / seconds(connection));
    }
  }

  private static double seconds(Connection connection) throws SQLException {
    try (Statement make = connection.createStatement()) {
      make.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, body BLOB NOT NULL)");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO line (body) VALUES (?)")) {
      long start = System.nanoTime();
      for (int row = 0; row < ROWS; row++) {
        insert.setBytes(1, new byte[ROW_BYTES]);
        insert.executeUpdate();
      }
      return (System.nanoTime() - start) / NS_IN_S;
    }
  }
}
