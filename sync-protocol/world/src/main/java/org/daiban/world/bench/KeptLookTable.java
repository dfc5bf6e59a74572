package org.daiban.world.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.daiban.node.store.Store;
import org.sqlite.SQLiteConfig;

/** What stands in the store of a running county, looked at from outside. */
final class KeptLookTable implements AutoCloseable {
  private final Connection connection;

  private KeptLookTable(Connection connection) {
    this.connection = connection;
  }

  static KeptLookTable of(Path data) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return new KeptLookTable(config.createConnection("jdbc:sqlite:" + data.resolve(Store.FILE)));
  }

  /** Cases that stand in the books. */
  long cases() throws SQLException {
    return number("SELECT count(*) FROM case_file");
  }

  /** Entries that are kept of villages. */
  long entries() throws SQLException {
    return number("SELECT count(*) FROM kept_entry WHERE device LIKE '%-50'");
  }

  /** Entries and cases that stand there more than once, under whatever number. */
  long doubled() throws SQLException {
    return number("SELECT count(*) - count(DISTINCT digest) FROM kept_entry")
        + number("SELECT count(*) - count(DISTINCT number) FROM case_file")
        + number(
            "SELECT count(*) FROM (SELECT case_id FROM case_act WHERE revision = 1"
                + " GROUP BY case_id HAVING count(*) > 1)");
  }

  /** Photos that are complete. */
  long photos() throws SQLException {
    return number("SELECT count(*) FROM attachment");
  }

  private long number(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
