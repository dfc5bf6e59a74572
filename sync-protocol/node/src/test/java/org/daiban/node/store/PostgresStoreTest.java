package org.daiban.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.daiban.node.http.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a county's database on a server must do that a file does by itself. */
@Tag("slow")
class PostgresStoreTest {
  private final String address = TestServer.freshDatabase();

  @Test
  void whatWasWrittenIsThereAfterReopening() {
    try (Store store = Store.onPostgres(address)) {
      add(store, "a");
    }
    try (Store store = Store.onPostgres(address)) {
      assertEquals(1, count(store));
    }
  }

  @Test
  void readerCannotWrite() {
    try (Store store = Store.onPostgres(address)) {
      Refusal refusal =
          assertThrows(
              Refusal.class,
              () -> store.transactions().read(connection -> insert(connection, "a")));
      assertEquals("store-read-only", refusal.problem().code());
      assertEquals(0, count(store));
    }
  }

  @Test
  void partThatFailsAloneLeavesTheRest() {
    try (Store store = Store.onPostgres(address)) {
      store
          .transactions()
          .write(
              connection -> {
                insert(connection, "a");
                assertThrows(
                    SQLException.class,
                    () -> Savepoint.within(connection, inside -> insert(inside, "a")));
                return insert(connection, "b");
              });
      assertEquals(2, count(store));
    }
  }

  /** PostgreSQL answers COMMIT with a rollback then, and somebody would be told 已保存. */
  @Test
  void failureThatWorkPassesOverIsNotTakenForACommit() {
    try (Store store = Store.onPostgres(address)) {
      assertThrows(
          StoreFailure.class,
          () ->
              store
                  .transactions()
                  .write(
                      connection -> {
                        insert(connection, "a");
                        return assertThrows(SQLException.class, () -> insert(connection, "a"));
                      }));
      assertEquals(0, count(store));
      add(store, "b");
    }
  }

  @Test
  void storeGoesOnWhenTheServerWasAwayBetweenTwoSteps() throws SQLException {
    try (Store store = Store.onPostgres(address)) {
      add(store, "a");
      TestServer.dropAllConnections();
      add(store, "b");
      assertEquals(2, count(store));
    }
  }

  @Test
  void stepDuringWhichTheServerGoesAwayIsToldAndDoneAgain() {
    try (Store store = Store.onPostgres(address)) {
      Refusal refusal =
          assertThrows(
              Refusal.class,
              () ->
                  store
                      .transactions()
                      .write(
                          connection -> {
                            insert(connection, "a");
                            TestServer.dropAllConnections();
                            return insert(connection, "b");
                          }));
      assertEquals("store-away", refusal.problem().code());
      assertEquals(0, count(store));
      add(store, "a");
      assertEquals(1, count(store));
    }
  }

  @Test
  void serverThatIsNotThereIsToldInWords() {
    String nobody = "jdbc:postgresql://127.0.0.1:1/county?user=x&password=secret";
    Refusal refusal = assertThrows(Refusal.class, () -> Store.onPostgres(nobody));
    assertEquals("store-away", refusal.problem().code());
  }

  @Test
  void databaseThatSortsOtherwiseIsRefused() {
    String careless = TestServer.careless("template0 ENCODING 'SQL_ASCII' LOCALE 'C'");
    Refusal refusal = assertThrows(Refusal.class, () -> Store.onPostgres(careless));
    assertEquals("store-unfit", refusal.problem().code());
  }

  @Test
  void serverThatDoesNotWaitForItsDiskIsRefused() throws Exception {
    try (var server = TestServer.start(List.of("fsync=off"))) {
      String careless = TestServer.address(server, "postgres");
      Refusal refusal = assertThrows(Refusal.class, () -> Store.onPostgres(careless));
      assertEquals("store-unfit", refusal.problem().code());
    }
  }

  @Test
  void numbersHaveAsManyBitsAsInAFile() {
    try (Store store = Store.onPostgres(address)) {
      long narrow =
          store
              .transactions()
              .read(
                  connection ->
                      Sql.number(
                          connection,
                          """
                          SELECT count(*) FROM information_schema.columns
                          WHERE table_schema = current_schema() AND data_type = 'integer'
                            AND table_name <> 'flyway_schema_history'
                          """));
      assertEquals(0, narrow);
    }
  }

  @Test
  void textWithASignThatTheServerCannotStoreIsStored() {
    try (Store store = Store.onPostgres(address)) {
      add(store, "a\0b");
      assertEquals(1, count(store));
    }
  }

  private static void add(Store store, String id) {
    store.transactions().write(connection -> insert(connection, id));
  }

  private static int insert(Connection connection, String id) throws SQLException {
    return Sql.update(connection, "INSERT INTO upper_acknowledgement (outcome) VALUES (?)", id);
  }

  private static long count(Store store) {
    return store
        .transactions()
        .read(connection -> Sql.number(connection, "SELECT count(*) FROM upper_acknowledgement"));
  }
}
