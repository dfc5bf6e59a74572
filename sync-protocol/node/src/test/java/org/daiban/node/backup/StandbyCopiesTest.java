package org.daiban.node.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.TestStores;
import org.daiban.node.Village;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.attachments.StoredAttachment;
import org.daiban.node.cases.Papers;
import org.daiban.node.store.SecondServer;
import org.daiban.node.store.Sql;
import org.daiban.node.store.Store;
import org.daiban.node.store.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a county on PostgreSQL calls safe: what a second server is found to have (P1). */
@Tag("slow")
class StandbyCopiesTest {
  /** What a standby has of a store, as far as it is looked at. */
  private static final List<String> TABLES =
      List.of("kept_head", "kept_entry", "kept_batch", "kept_unopened", "attachment");

  @TempDir Path folder;

  private static EmbeddedPostgres second;
  private static String secondAddress;

  private final HandClock clock = new HandClock();
  private final String address = TestServer.freshDatabase();
  private TestNode county;
  private Village village;

  @BeforeAll
  static void startSecond() throws SQLException {
    second = TestServer.start(List.of("fsync=on"));
    try (Connection connection = second.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE copy TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'");
    }
    secondAddress = TestServer.address(second, "copy");
    Store.onPostgres(secondAddress).close();
  }

  @AfterAll
  static void stopSecond() throws IOException {
    second.close();
  }

  @BeforeEach
  void start() {
    TestStores.comeFrom(() -> Store.onPostgres(address));
    county = TestNode.county(clock, folder.resolve("county"));
    TestStores.comeFromMemory();
    village = Village.enrolledAt(county).write(3);
    village.receipt(county, village.batch());
  }

  @AfterEach
  void stop() {
    county.close();
  }

  @Test
  void receiptCallsSafeWhatTheSecondServerHasAndNoMore() throws Exception {
    StoredAttachment photo = county.bean(Attachments.class).put(Papers.picture(), "image/png");
    follow();
    village.write(30);
    assertEquals(0, village.receipt(county, village.batch(4, 33)).safeUpTo());

    copies(secondAddress).run();

    assertEquals(3, village.receipt(county).safeUpTo());
    String hex = photo.hash().hex();
    Path copied = folder.resolve("photos/attachments").resolve(hex.substring(0, 2)).resolve(hex);
    assertArrayEquals(Papers.picture(), Files.readAllBytes(copied));
    follow();
    copies(secondAddress).run();
    assertEquals(33, village.receipt(county).safeUpTo());
    assertTrue(copies(secondAddress).newest().isPresent());
  }

  @Test
  void secondServerThatLacksOrHasOtherThanWasKeptMakesNothingSafe() throws Exception {
    for (String damage :
        List.of(
            "DELETE FROM kept_entry WHERE seq = 2",
            "UPDATE kept_entry SET payload = '{}' WHERE seq = 3",
            "UPDATE kept_batch SET text = ''")) {
      follow();
      onSecond(damage);
      assertThrows(IOException.class, () -> copies(secondAddress).run(), damage);
    }
    assertEquals(0, village.receipt(county).safeUpTo());
  }

  @Test
  void secondServerThatFollowsNoMoreIsToldSo() throws Exception {
    follow();
    clock.advance(Duration.ofDays(2));
    village.write(1);
    village.receipt(county, village.batch(4, 4));
    IOException told = assertThrows(IOException.class, () -> copies(secondAddress).run());
    assertEquals("the second server does not follow any more", told.getMessage());
  }

  @Test
  void countysOwnServerIsNoSecondOneAndOneThatIsAwayIsToldSo() {
    IOException own = assertThrows(IOException.class, () -> copies(address).run());
    assertEquals("the second server is the county's own", own.getMessage());
    assertThrows(IOException.class, () -> copies("jdbc:postgresql://127.0.0.1:1/x").run());
    assertEquals(0, village.receipt(county).safeUpTo());
  }

  private StandbyCopies copies(String of) {
    return new StandbyCopies(
        folder.resolve("county"),
        folder.resolve("photos"),
        new SecondServer(of),
        county.transactions(),
        county.bean(Attachments.class),
        clock);
  }

  /** The second server has all that the first has now. */
  private void follow() throws SQLException {
    try (Connection from = DriverManager.getConnection(address);
        Connection to = DriverManager.getConnection(secondAddress)) {
      for (String table : TABLES) {
        Sql.update(to, "DELETE FROM " + table);
        copy(from, to, table);
      }
    }
  }

  private static void copy(Connection from, Connection to, String table) throws SQLException {
    try (Statement read = from.createStatement();
        ResultSet rows = read.executeQuery("TABLE " + table)) {
      int columns = rows.getMetaData().getColumnCount();
      String marks = "?" + ", ?".repeat(columns - 1);
      try (PreparedStatement write =
          to.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
        while (rows.next()) {
          for (int column = 1; column <= columns; column++) {
            write.setObject(column, rows.getObject(column));
          }
          write.executeUpdate();
        }
      }
    }
  }

  private static void onSecond(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(secondAddress)) {
      Sql.update(connection, sql);
    }
  }
}
