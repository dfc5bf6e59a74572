package org.daiban.node.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.daiban.node.http.Refusal;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** Brings a database to the newest schema with the numbered scripts in {@code db/migration}. */
final class Migrations {
  private static byte[] empty;

  private Migrations() {}

  /** Migrates unless the mark says that this build has done so. */
  static void run(DataSource source, Optional<SchemaMark> mark) throws SQLException {
    if (mark.isPresent() && mark.get().isOn(source)) {
      return;
    }
    run(source);
    if (mark.isPresent()) {
      mark.get().putOn(source);
    }
  }

  /** Migrates a database on a server. */
  static void run(PostgresServer server) {
    migrate(Dialect.POSTGRES, Flyway.configure().dataSource(server.address(), null, null));
  }

  private static void run(DataSource source) {
    migrate(Dialect.SQLITE, Flyway.configure().dataSource(source));
  }

  private static void migrate(Dialect dialect, FluentConfiguration database) {
    Flyway flyway =
        database
            .locations(dialect.scripts())
            .validateMigrationNaming(true)
            .outOfOrder(true) // each feature has its own range of numbers
            .load();
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      throw inWordsOfAPerson(e);
    }
  }

  /**
   * A full disk and a damaged file are told as anywhere else; a wrong script keeps all that Flyway
   * knows.
   */
  private static RuntimeException inWordsOfAPerson(FlywayException failure) {
    SQLException cause = new SQLException(failure);
    RuntimeException told = StoreErrors.translate(cause);
    return told instanceof Refusal || StoreErrors.isDamage(cause) ? told : failure;
  }

  /** The bytes of a database with all tables and no rows, made once for each program run. */
  static synchronized byte[] emptyDatabase() throws SQLException {
    if (empty == null) {
      String url = "jdbc:sqlite:file:daiban-empty?mode=memory&cache=shared";
      DataSource shared = Store.source(url, new SQLiteConfig());
      try (Connection held = shared.getConnection()) {
        run(shared);
        empty = held.unwrap(SQLiteConnection.class).serialize("main");
      }
    }
    return empty.clone();
  }
}
