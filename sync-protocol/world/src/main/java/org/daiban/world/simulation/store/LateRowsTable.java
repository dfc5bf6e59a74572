package org.daiban.world.simulation.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A plant: the rows of a transaction that publishes become visible only with the next one, though
 * their positions were drawn before. So it is where positions come from a sequence and a slow
 * transaction commits late; a reader who came by in between has stepped over them.
 */
final class LateRowsTable {
  /** Every so many publishing transactions is late. */
  private static final int LATE_EVERY = 3;

  private final Disk disk;
  private long seen = -1;
  private int published;

  LateRowsTable(Disk disk) {
    this.disk = disk;
  }

  void beforeCommit() throws SQLException {
    run("CREATE TABLE IF NOT EXISTS late_row AS SELECT * FROM feed_row WHERE 0");
    run("INSERT OR IGNORE INTO feed_row SELECT * FROM late_row");
    run("DELETE FROM late_row");
    long last = last();
    if (last > seen && seen >= 0 && ++published % LATE_EVERY == 0) {
      run("INSERT INTO late_row SELECT * FROM feed_row WHERE position > " + seen);
      run("DELETE FROM feed_row WHERE position > " + seen);
    }
    seen = last;
  }

  private long last() throws SQLException {
    try (PreparedStatement statement = disk.look("SELECT position FROM feed_position")) {
      return statement.executeQuery().getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (PreparedStatement statement = disk.look(sql)) {
      statement.execute();
    }
  }
}
