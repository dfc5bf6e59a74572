package org.daiban.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class MigrationsTest {
  private static final SchemaMark THIS_BUILD = new SchemaMark(7);
  private static final SchemaMark LATER_BUILD = new SchemaMark(9);

  @TempDir Path folder;
  private DataSource source;

  @BeforeEach
  void nameDatabase() {
    source = Store.source("jdbc:sqlite:" + folder.resolve("some.db"), new SQLiteConfig());
  }

  @Test
  void freshDatabaseGetsTablesAndMark() throws SQLException {
    Migrations.run(source, Optional.of(THIS_BUILD));
    assertTrue(hasTables());
    assertTrue(THIS_BUILD.isOn(source));
  }

  @Test
  void markedDatabaseIsLeftAlone() throws SQLException {
    THIS_BUILD.putOn(source);
    Migrations.run(source, Optional.of(THIS_BUILD));
    assertFalse(hasTables());
  }

  @Test
  void databaseOfAnotherBuildIsMigratedAndMarkedAnew() throws SQLException {
    THIS_BUILD.putOn(source);
    Migrations.run(source, Optional.of(LATER_BUILD));
    assertTrue(hasTables());
    assertTrue(LATER_BUILD.isOn(source));
  }

  @Test
  void programWithoutAJarNeverSkips() throws SQLException {
    assertEquals(Optional.empty(), SchemaMark.ofThisBuild());
    Migrations.run(source, SchemaMark.ofThisBuild());
    assertTrue(hasTables());
  }

  private boolean hasTables() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT 1 FROM sqlite_schema WHERE name = 'kept_entry'")) {
      return row.next();
    }
  }
}
