package org.daiban.node.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests of a run, with a database of its own for each node. */
public final class TestServer {
  private static final String EMPTY = "empty";
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final List<String> CREATED = new ArrayList<>();

  /** Copies the rows that the scripts themselves have put in. */
  private static final String REMEMBER =
      """
      CREATE SCHEMA first;
      DO $$
      DECLARE t RECORD;
      BEGIN
        FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
          EXECUTE format('CREATE TABLE first.%1$I AS TABLE public.%1$I', t.tablename);
        END LOOP;
      END $$;
      """;

  /** Quicker than a new database, which is some thousand files. */
  private static final String RESET =
      """
      SET session_replication_role = replica;
      DO $$
      DECLARE t RECORD;
      BEGIN
        FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'first' LOOP
          EXECUTE format('DELETE FROM public.%1$I', t.tablename);
          EXECUTE format('INSERT INTO public.%1$I SELECT * FROM first.%1$I', t.tablename);
        END LOOP;
      END $$;
      """;

  private static EmbeddedPostgres server;

  private TestServer() {}

  /** The address of a database with all tables and no rows: one that nobody uses any more. */
  public static synchronized String freshDatabase() {
    if (server == null) {
      server = start();
      String empty = create(EMPTY, "template0 ENCODING 'UTF8' LOCALE 'C'");
      Store.onPostgres(empty).close();
      run(EMPTY, REMEMBER);
    }
    for (String left : CREATED) {
      if (isUnused(left)) {
        run(left, RESET);
        return address(server, left);
      }
    }
    CREATED.add("node" + DATABASES.incrementAndGet());
    return create(CREATED.get(CREATED.size() - 1), EMPTY);
  }

  private static boolean isUnused(String name) {
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      return Sql.number(connection, "SELECT count(*) FROM pg_stat_activity WHERE datname = ?", name)
          == 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(String name, String statements) {
    try (Connection connection = DriverManager.getConnection(address(server, name));
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The address of a new database as somebody made it who read nothing about it. */
  public static synchronized String careless(String how) {
    freshDatabase();
    return create("careless" + DATABASES.incrementAndGet(), how);
  }

  /** Every connection ends, as when somebody starts the server anew. */
  static void dropAllConnections() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'
          """);
    }
  }

  private static EmbeddedPostgres start() {
    return start(List.of("fsync=on", "full_page_writes=on", "synchronous_commit=on"));
  }

  /** A server of somebody's own, with settings such as {@code fsync=off}. */
  public static EmbeddedPostgres start(List<String> settings) {
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setLocaleConfig("locale", "C");
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      builder.setServerConfig(setting.substring(0, equals), setting.substring(equals + 1));
    }
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a database on such a server. */
  public static String address(EmbeddedPostgres of, String database) {
    return of.getJdbcUrl("postgres", database);
  }

  private static String create(String name, String template) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
      return address(server, name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
