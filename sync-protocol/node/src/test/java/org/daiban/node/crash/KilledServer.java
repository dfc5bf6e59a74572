package org.daiban.node.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** A PostgreSQL server of a test's own, which can be killed and started again on its files. */
final class KilledServer implements AutoCloseable {
  private final Path files;
  private EmbeddedPostgres server;

  KilledServer(Path files) throws IOException {
    this.files = files;
    this.server =
        EmbeddedPostgres.builder()
            .setLocaleConfig("locale", "C")
            .setDataDirectory(files)
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
  }

  /** Makes a database and answers its address, the same before and after a kill. */
  String database(String name) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'");
    }
    return server.getJdbcUrl("postgres", name);
  }

  /** Kills all of the server's processes at once, as a power cut does. */
  void kill() throws IOException, ExecutionException, InterruptedException {
    long pid = Long.parseLong(Files.readAllLines(files.resolve("postmaster.pid")).get(0).trim());
    ProcessHandle main = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(main.descendants().toList());
    all.add(main);
    for (ProcessHandle process : all) {
      process.destroyForcibly();
    }
    for (ProcessHandle process : all) {
      process.onExit().get();
    }
  }

  /** Starts it on what lies on the disk. */
  void startAgain() throws IOException {
    int port = server.getPort();
    server.close();
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(files)
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "on")
            .setPort(port)
            .start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
