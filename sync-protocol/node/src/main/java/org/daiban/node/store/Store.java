package org.daiban.node.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * The node's database, open and brought to the newest schema: the file {@value #FILE} in the data
 * folder, or for a large county a database on a PostgreSQL server. What a transaction has committed
 * survives {@code kill -9} and a power cut (SQLite: WAL, {@code synchronous=FULL}; PostgreSQL:
 * {@code synchronous_commit}, {@code fsync}).
 */
public final class Store implements AutoCloseable {
  public static final String FILE = "daiban.db";
  private static final int READERS = 3;
  private static final int BUSY_MS_MAX = 5_000;

  /** As much of the file as one transaction may change before it spills; used as it is needed. */
  private static final int WRITER_CACHE_KIB = 16 * 1024;

  /** Of 4 KiB: the log before the file grows to some 16 MB. */
  private static final int CHECKPOINT_PAGES = 4_000;

  private final Line writer;
  private final List<Line> readers;
  private final Transactions transactions;

  private Store(Dialect dialect, Line writer, List<Line> readers) {
    this.writer = writer;
    this.readers = readers;
    this.transactions = new Transactions(dialect, writer, readers);
  }

  /** Opens the store of a data folder, and makes both if they are not there. */
  public static Store open(Path folder) throws IOException {
    Files.createDirectories(folder);
    String url = "jdbc:sqlite:" + folder.toAbsolutePath().resolve(FILE);
    try {
      Migrations.run(source(url, config()), SchemaMark.ofThisBuild());
      return lines(Dialect.SQLITE, () -> writer(url), () -> reader(url));
    } catch (SQLException e) {
      throw StoreErrors.translate(e);
    }
  }

  /**
   * Opens the store of a data folder that no program uses, to look at it and change nothing.
   *
   * @throws org.daiban.node.http.Refusal or {@link StoreFailure} when it cannot be read
   */
  public static Store openToRead(Path folder) {
    String url = "jdbc:sqlite:" + folder.toAbsolutePath().resolve(FILE);
    try {
      return over(reader(url));
    } catch (SQLException e) {
      throw StoreErrors.translate(e);
    }
  }

  /**
   * Opens a store on a PostgreSQL server, which several programs of one county may share.
   *
   * @param address {@code jdbc:postgresql://host/name?user=…}; the database must be there, with the
   *     encoding UTF-8 and the locale C
   */
  public static Store onPostgres(String address) {
    PostgresServer server = new PostgresServer(address);
    try {
      server.check();
      Migrations.run(server);
      return lines(Dialect.POSTGRES, server::open, server::open);
    } catch (SQLException e) {
      throw StoreErrors.translate(e);
    }
  }

  private static Store lines(Dialect dialect, Line.Opening writing, Line.Opening reading)
      throws SQLException {
    Line writer = new Line(() -> ReadyStatements.over(writing.open()));
    List<Line> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      readers.add(new Line(() -> ReadyStatements.over(reading.open())));
    }
    return new Store(dialect, writer, readers);
  }

  /** A store that lives in memory and ends with {@link #close}: for tests. */
  public static Store inMemory() {
    try {
      Connection only = source("jdbc:sqlite::memory:", config()).getConnection();
      only.unwrap(SQLiteConnection.class).deserialize("main", emptyDatabase());
      return over(only);
    } catch (SQLException e) {
      throw StoreErrors.translate(e);
    }
  }

  /**
   * A store over one connection that the caller has opened and brought to this program's schema,
   * such as a simulated disk's. Reads take turns with writes on it.
   */
  public static Store over(Connection only) {
    return new Store(Dialect.SQLITE, Line.over(only), List.of());
  }

  /** The bytes of a database with all tables of this program and no rows. */
  public static byte[] emptyDatabase() throws SQLException {
    return Migrations.emptyDatabase();
  }

  public Transactions transactions() {
    return transactions;
  }

  @Override
  public void close() {
    try {
      for (Line reader : readers) {
        reader.close();
      }
      writer.close();
    } catch (SQLException e) {
      throw StoreErrors.translate(e);
    }
  }

  static SQLiteDataSource source(String url, SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MS_MAX);
    config.enforceForeignKeys(true);
    config.setGetGeneratedKeys(false); // it asks for a row's number after each insert; nobody does
    return config;
  }

  /** Pages that are written again and again are copied into the file less often. */
  private static Connection writer(String url) throws SQLException {
    Connection connection = source(url, config()).getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA cache_size = -" + WRITER_CACHE_KIB);
      statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
    }
    return connection;
  }

  private static Connection reader(String url) throws SQLException {
    Connection connection = source(url, config()).getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = on");
    }
    return connection;
  }
}
