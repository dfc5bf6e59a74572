package org.daiban.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daiban.node.NodeProgram;
import org.daiban.node.Options;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The same on the wire when the county lives on a PostgreSQL server: started by its option. */
@Tag("slow")
class ClientAgainstCountyOnPostgresTest extends ClientAgainstCountyTest {
  private static EmbeddedPostgres server;
  private static int databases;

  @BeforeAll
  static void startServer() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setLocaleConfig("locale", "C")
            .setServerConfig("fsync", "on")
            .start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @Override
  Options options() {
    return Options.read(
        List.of("--data", folder.toString(), "--port", "0", "--database", freshDatabase()),
        Map.of(),
        0,
        Set.of(NodeProgram.DATABASE));
  }

  private static String freshDatabase() {
    String name = "county" + ++databases;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.getJdbcUrl("postgres", name);
  }
}
