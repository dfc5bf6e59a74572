package org.daiban.node.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.daiban.node.store.Sql;
import org.daiban.node.store.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The position row by itself: these writers have connections of their own and do not take turns, so
 * that nothing but the row keeps their positions in the order of their commits.
 */
@Tag("slow")
class PositionsOnPostgresTest {
  private static final int WRITERS = 4;
  private static final int CHANGES = 100;

  private final List<Connection> open = new ArrayList<>();
  private String address;

  @BeforeEach
  void start() {
    address = TestServer.freshDatabase();
  }

  @AfterEach
  void stop() throws SQLException {
    for (Connection connection : open) {
      connection.close();
    }
  }

  @Test
  void readerStepsOverNothingWhileFourWriteAtOnce() throws Exception {
    assertEquals(WRITERS * CHANGES, seenWhile(PositionsOnPostgresTest::publish));
  }

  @Test
  void writerWaitsForTheOneThatHasAPositionAndHasNotCommitted() throws SQLException {
    Connection first = begun();
    publish(first, "first");
    Connection second = begun();
    Sql.update(second, "SET LOCAL lock_timeout = '100ms'");
    SQLException waited = assertThrows(SQLException.class, () -> publish(second, "second"));
    assertEquals("55P03", waited.getSQLState());
    commit(first);
    assertEquals(List.of("first"), keys(ChangeFeed.page(begun(), List.of("*"), 0, 1_000)));
  }

  /** Why there is a row at all: a sequence gives positions in the order of asking. */
  @Test
  void positionDrawnBeforeCommitIsSteppedOver() throws SQLException {
    Sql.update(connection(), "CREATE SEQUENCE early");
    Connection first = begun();
    drawEarly(first, "first");
    Connection second = begun();
    drawEarly(second, "second");
    commit(second);
    long cursor = FeedTable.above(begun(), List.of("*"), 0, 9).get(0).item().position();
    commit(first);
    assertEquals(List.of(), FeedTable.above(begun(), List.of("*"), cursor, 9));
  }

  private interface Publishing {
    void publish(Connection connection, String key) throws SQLException;
  }

  /** How many changes a reader meets that never looks back. */
  private int seenWhile(Publishing publishing) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(WRITERS + 1);
    try {
      AtomicInteger writing = new AtomicInteger(WRITERS);
      List<Callable<Integer>> work = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        String name = "w" + writer + "-";
        Connection connection = connection();
        work.add(() -> write(connection, name, publishing, writing));
      }
      Connection reader = connection();
      work.add(() -> read(reader, writing));
      List<Future<Integer>> done = pool.invokeAll(work);
      for (Future<Integer> each : done) {
        each.get();
      }
      return done.get(WRITERS).get();
    } finally {
      pool.shutdownNow();
    }
  }

  private static int write(
      Connection connection, String name, Publishing publishing, AtomicInteger writing)
      throws SQLException {
    try {
      for (int i = 0; i < CHANGES; i++) {
        Sql.update(connection, "BEGIN ISOLATION LEVEL READ COMMITTED");
        publishing.publish(connection, name + i);
        commit(connection);
      }
      return CHANGES;
    } finally {
      writing.decrementAndGet();
    }
  }

  private static int read(Connection connection, AtomicInteger writing) throws SQLException {
    long cursor = 0;
    int seen = 0;
    boolean last = false;
    while (true) {
      Sql.update(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      Page page = ChangeFeed.page(connection, List.of("*"), cursor, 1_000_000);
      commit(connection);
      seen += page.items().size();
      cursor = page.position();
      if (last && !page.more()) {
        return seen;
      }
      last = writing.get() == 0;
    }
  }

  private static void publish(Connection connection, String key) throws SQLException {
    ChangeFeed.publish(connection, List.of(new Change("case", key, "everyone", "")));
  }

  private static void drawEarly(Connection connection, String key) throws SQLException {
    long position = Sql.number(connection, "SELECT nextval('early')");
    FeedTable.put(connection, new Change("case", key, "everyone", "").at(position), "");
  }

  private static List<String> keys(Page page) {
    return page.items().stream().map(item -> item.key()).toList();
  }

  private static void commit(Connection connection) throws SQLException {
    Sql.update(connection, "COMMIT");
  }

  private Connection begun() throws SQLException {
    Connection connection = connection();
    Sql.update(connection, "BEGIN");
    return connection;
  }

  private Connection connection() throws SQLException {
    Connection connection = DriverManager.getConnection(address);
    open.add(connection);
    return connection;
  }
}
