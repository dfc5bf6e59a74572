package org.daiban.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.daiban.node.http.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"plain", "with space", "代办 数据 100%", "a&b#c"})
  void whatWasWrittenIsThereAfterReopening(String name) throws IOException {
    Path data = folder.resolve(name);
    try (Store store = Store.open(data)) {
      add(store, "1");
    }
    try (Store store = Store.open(data)) {
      assertEquals(1, count(store));
    }
    assertTrue(data.resolve(Store.FILE).toFile().isFile());
  }

  @Test
  void storeInMemoryHasTheSameTables() {
    try (Store store = Store.inMemory();
        Store other = Store.inMemory()) {
      add(store, "1");
      assertEquals(1, count(store));
      assertEquals(0, count(other));
    }
  }

  @Test
  void workThatThrowsLeavesNothingBehind() throws IOException {
    try (Store store = Store.open(folder)) {
      assertThrows(
          IllegalStateException.class,
          () ->
              store
                  .transactions()
                  .write(
                      connection -> {
                        insert(connection, "1");
                        throw new IllegalStateException("stop");
                      }));
      assertEquals(0, count(store));
    }
  }

  @Test
  void innerWorkJoinsTheOuterTransaction() throws IOException {
    try (Store store = Store.open(folder)) {
      assertThrows(
          IllegalStateException.class,
          () ->
              store
                  .transactions()
                  .write(
                      connection -> {
                        add(store, "1");
                        assertEquals(1, count(store));
                        throw new IllegalStateException("stop");
                      }));
      assertEquals(0, count(store));
    }
  }

  @Test
  @Timeout(30)
  void readersDoNotWaitForAWriter() throws Exception {
    try (Store store = Store.open(folder)) {
      CountDownLatch written = new CountDownLatch(1);
      CountDownLatch counted = new CountDownLatch(1);
      CompletableFuture<Void> writer =
          CompletableFuture.runAsync(() -> writeAndWait(store, written, counted));
      written.await();
      assertEquals(0, count(store));
      counted.countDown();
      writer.get();
      assertEquals(1, count(store));
    }
  }

  private static void writeAndWait(Store store, CountDownLatch written, CountDownLatch counted) {
    store
        .transactions()
        .write(
            connection -> {
              insert(connection, "1");
              written.countDown();
              await(counted);
              return null;
            });
  }

  @Test
  @Timeout(60)
  void manyWritersTakeTurns() throws Exception {
    try (Store store = Store.open(folder)) {
      List<CompletableFuture<Void>> writers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        String id = Integer.toString(i);
        writers.add(CompletableFuture.runAsync(() -> add(store, id)));
      }
      for (CompletableFuture<Void> writer : writers) {
        writer.get();
      }
      assertEquals(50, count(store));
    }
  }

  @Test
  void readerCannotWrite() throws IOException {
    try (Store store = Store.open(folder)) {
      assertThrows(
          Refusal.class, () -> store.transactions().read(connection -> insert(connection, "1")));
      assertEquals(0, count(store));
    }
  }

  @Test
  void fullDiskIsARefusalAndTheStoreGoesOn() throws IOException {
    try (Store store = Store.open(folder)) {
      add(store, "1");
      limitPages(store, 1);
      Refusal full = assertThrows(Refusal.class, () -> addMany(store, 5_000));
      assertEquals("disk", full.problem().code());
      assertEquals(503, full.problem().status());
      limitPages(store, 1_000_000);
      add(store, "2");
      assertEquals(2, count(store));
    }
  }

  @Test
  void fullDiskInsideAPartIsToldAsOneOutsideAndTheStoreGoesOn() throws IOException {
    try (Store store = Store.open(folder)) {
      add(store, "1");
      limitPages(store, 1);
      Refusal full =
          assertThrows(
              Refusal.class,
              () ->
                  store
                      .transactions()
                      .write(
                          connection ->
                              Savepoint.within(connection, inside -> insertMany(inside, 5_000))));
      assertEquals("disk", full.problem().code());
      assertEquals(503, full.problem().status());
      limitPages(store, 1_000_000);
      add(store, "2");
      assertEquals(2, count(store));
    }
  }

  @Test
  void partThatFailsAloneLeavesTheRest() throws IOException {
    try (Store store = Store.open(folder)) {
      store
          .transactions()
          .write(
              connection -> {
                insert(connection, "1");
                assertThrows(
                    SQLException.class,
                    () -> Savepoint.within(connection, inside -> insert(inside, "1")));
                return insert(connection, "2");
              });
      assertEquals(2, count(store));
    }
  }

  @Test
  @Timeout(60)
  void whatWasCommittedSurvivesAKilledProgram() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int said = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      while (said < 200) {
        said = Integer.parseInt(lines.readLine());
      }
    } finally {
      program.destroyForcibly().waitFor();
    }
    try (Store store = Store.open(folder)) {
      assertTrue(count(store) >= said);
    }
  }

  /** Commits rows, and says each number only after its commit. */
  static final class Writer {
    public static void main(String[] arguments) throws IOException {
      try (Store store = Store.open(Path.of(arguments[0]))) {
        for (int i = 1; i < 1_000_000; i++) {
          add(store, Integer.toString(i));
          System.out.println(i);
        }
      }
    }
  }

  private static void limitPages(Store store, int pages) {
    store
        .transactions()
        .write(
            connection -> {
              try (Statement pragma = connection.createStatement()) {
                return pragma.execute("PRAGMA max_page_count = " + pages);
              }
            });
  }

  private static void addMany(Store store, int rows) {
    store.transactions().write(connection -> insertMany(connection, rows));
  }

  private static int insertMany(Connection connection, int rows) throws SQLException {
    for (int i = 100; i < rows; i++) {
      insert(connection, "row " + i);
    }
    return rows;
  }

  private static void add(Store store, String id) {
    store.transactions().write(connection -> insert(connection, id));
  }

  private static int insert(Connection connection, String id) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO person (id, login, name, role, region, department, verifier, active)
            VALUES (?, ?, '某人', 'PROXY_AGENT', '340822100201', '', '', 1)
            """)) {
      insert.setString(1, id);
      insert.setString(2, "login " + id);
      return insert.executeUpdate();
    }
  }

  private static int count(Store store) {
    return store
        .transactions()
        .read(
            connection -> {
              try (Statement statement = connection.createStatement();
                  ResultSet rows = statement.executeQuery("SELECT count(*) FROM person")) {
                rows.next();
                return rows.getInt(1);
              }
            });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
