package org.daiban.node.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** A store's file as it stands at one moment, written beside the work that goes on. */
public final class Snapshot {
  private Snapshot() {}

  /**
   * Writes a snapshot of a data folder's store and makes it durable.
   *
   * @param target a file that is not there yet
   */
  public static void write(Path folder, Path target) throws IOException {
    try (Connection connection = open(folder.resolve(Store.FILE));
        PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, target.toString());
      statement.execute();
    } catch (SQLException e) {
      throw new IOException("the store does not let itself be copied: " + StoreErrors.name(e), e);
    }
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Reads a snapshot; nothing can be written to it. */
  public static <T> T read(Path snapshot, Work<T> work) throws IOException {
    if (!Files.isRegularFile(snapshot)) {
      throw new IOException("the snapshot is not there");
    }
    try (Connection connection = open(snapshot)) {
      return work.run(connection);
    } catch (SQLException e) {
      throw new IOException("the snapshot cannot be read: " + StoreErrors.name(e), e);
    }
  }

  /** Whether every page and every index of it is whole. */
  public static boolean isWhole(Connection snapshot) throws SQLException {
    try (Statement statement = snapshot.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA integrity_check(1)")) {
      return row.next() && row.getString(1).equals("ok");
    }
  }

  private static Connection open(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return Store.source("jdbc:sqlite:" + file.toAbsolutePath(), config).getConnection();
  }
}
