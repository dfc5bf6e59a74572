package org.daiban.world.simulation.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;

/**
 * What a disk holds when a life begins. Many lives begin with the same one after another, so its
 * databases are lent out and taken back: whatever a life does to one happens inside a transaction
 * that is undone in the end, and the statements that were made ready stay so.
 */
public final class Content implements AutoCloseable {
  private final byte[] image;
  private final Deque<Opened> idle = new ArrayDeque<>();

  /** An open database and the statements that are ready on it. */
  record Opened(SQLiteConnection connection, PreparedOnce prepared) {
    private Opened(SQLiteConnection connection) {
      this(connection, new PreparedOnce(connection));
    }

    void close() throws SQLException {
      connection.close();
    }
  }

  /** The content that an image shows. */
  public Content(byte[] image) {
    this.image = image.clone();
  }

  /** The image that it is made from. */
  public byte[] image() {
    return image.clone();
  }

  /** A database with this content, inside a transaction. */
  synchronized Opened lend() throws SQLException {
    Opened opened = idle.isEmpty() ? fresh() : idle.pop();
    opened.prepared.run("BEGIN");
    return opened;
  }

  /** Takes one back; all that was done to it is undone. */
  synchronized void takeBack(Opened opened) throws SQLException {
    opened.prepared.run("ROLLBACK");
    idle.push(opened);
  }

  private Opened fresh() throws SQLException {
    SQLiteConnection connection = connection();
    try {
      Path file = Files.createTempFile(PhotoFolder.memoryDisk(), "daiban-", ".content");
      try {
        Files.write(file, image);
        connection.getDatabase().restore("main", file.toString(), null);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the simulated disk cannot be filled", e);
    }
    // Between the lent transaction's begin and its end the driver need not begin and end its own.
    connection.getConnectionConfig().setAutoCommit(false);
    return new Opened(connection);
  }

  /** A database of its own with this content, which belongs to whoever asked. */
  static Opened own(byte[] image) throws SQLException {
    SQLiteConnection connection = connection();
    connection.deserialize("main", image);
    return new Opened(connection);
  }

  /** A database of its own with nothing in it. */
  static Opened empty() throws SQLException {
    return new Opened(connection());
  }

  private static SQLiteConnection connection() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setGetGeneratedKeys(false);
    config.resetOpenMode(SQLiteOpenMode.FULLMUTEX); // one thread at a time works with it
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    return config.createConnection("jdbc:sqlite::memory:").unwrap(SQLiteConnection.class);
  }

  @Override
  public synchronized void close() {
    try {
      while (!idle.isEmpty()) {
        idle.pop().close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the simulated disk itself fails", e);
    }
  }
}
