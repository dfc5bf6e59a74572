package org.daiban.agent.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.daiban.device.database.OneWriterDatabase;
import org.daiban.device.database.Statement;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * SQLite on a laptop: write-ahead log, {@code synchronous=FULL} (a commit has reached the disk when
 * it returns, so that 已保存 survives a power cut), and the write lock taken at the start of each
 * transaction.
 */
public final class JdbcDatabase extends OneWriterDatabase {
  private static final int BUSY_TIMEOUT_MS = 5_000;

  private final Connection connection;

  private JdbcDatabase(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens the file, and makes it if it is not there. The folder must exist.
   *
   * @throws org.daiban.device.database.DatabaseFailure when it is damaged, locked or unreadable
   */
  public static JdbcDatabase open(Path file) {
    return open("jdbc:sqlite:" + file.toAbsolutePath());
  }

  /** A database that lives in memory until it is closed; it stands for commits only. */
  public static JdbcDatabase inMemory() {
    return open("jdbc:sqlite::memory:");
  }

  /** A database over a connection that the caller has opened, such as a simulated disk's. */
  public static JdbcDatabase over(Connection connection) {
    return new JdbcDatabase(connection);
  }

  private static JdbcDatabase open(String url) {
    try {
      return new JdbcDatabase(JDBC.createConnection(url, config().toProperties()));
    } catch (SQLException e) {
      throw JdbcFailures.of(e);
    }
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    config.enforceForeignKeys(true);
    config.setGetGeneratedKeys(false); // it asks for a row's number after each insert; nobody does
    return config;
  }

  @Override
  protected void begin() {
    execute("BEGIN IMMEDIATE");
  }

  @Override
  protected void commit() {
    execute("COMMIT");
  }

  @Override
  protected void rollback() {
    execute("ROLLBACK");
  }

  @Override
  protected Statement ready(String sql) {
    try {
      return new JdbcStatement(connection.prepareStatement(sql));
    } catch (SQLException e) {
      throw JdbcFailures.of(e);
    }
  }

  @Override
  protected void shut() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw JdbcFailures.of(e);
    }
  }

  private void execute(String sql) {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw JdbcFailures.of(e);
    }
  }
}
