package org.daiban.node.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** Brings a database to the newest schema with the numbered scripts in {@code db/migration}. */
final class Migrations {
  private static byte[] empty;

  private Migrations() {}

  static void run(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        .outOfOrder(true) // each feature has its own range of numbers
        .load()
        .migrate();
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
