package org.daiban.node.store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.sql.DataSource;

/**
 * Says in a database which build of the program has last brought it to its schema, so that the same
 * build need not look again: the looking is a quarter of a village's start. It stands in SQLite's
 * {@code user_version}; 0 means none.
 */
record SchemaMark(int number) {
  /** The mark of this build; none when it does not run from a jar, as in tests. */
  static Optional<SchemaMark> ofThisBuild() {
    CodeSource source = SchemaMark.class.getProtectionDomain().getCodeSource();
    try {
      Path jar = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(jar) ? Optional.of(of(jar)) : Optional.empty();
    } catch (URISyntaxException | IOException e) {
      return Optional.empty();
    }
  }

  /** Another build has another time or size, whatever its version is called. */
  private static SchemaMark of(Path jar) throws IOException {
    String build = jar.getFileName() + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
    CRC32 sum = new CRC32();
    sum.update(build.getBytes(StandardCharsets.UTF_8));
    return new SchemaMark((int) sum.getValue() | 1);
  }

  boolean isOn(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.next() && row.getInt(1) == number;
    }
  }

  void putOn(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = " + number);
    }
  }
}
