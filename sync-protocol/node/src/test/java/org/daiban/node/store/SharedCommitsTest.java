package org.daiban.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.daiban.node.http.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Works that arrive while the store is busy are made durable together, each with its own fate. */
@Timeout(60)
class SharedCommitsTest {
  @TempDir Path folder;
  private final List<Asker> askers = new ArrayList<>();
  private Store store;

  @BeforeEach
  void open() throws IOException {
    store = Store.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void worksThatWaitForTheSameCommitShareIt() throws InterruptedException {
    AtomicInteger before = new AtomicInteger();

    whileTheStoreIsBusy(row("1"), row("2"), counting(row("3"), before));

    assertEquals(List.of("1", "2", "3"), rows());
    assertEquals(1, before.get(), "the second is not committed when the third is done: they share");
  }

  @Test
  void workThatFailsHearsItsOwnFailureAndTheOthersGoOn() throws InterruptedException {
    whileTheStoreIsBusy(
        row("1"), row("2"), failing("3", Refusal.conflict("no", "", "")), row("4"), row("1"));

    assertEquals(List.of("1", "2", "4"), rows());
    assertEquals("no", assertInstanceOf(Refusal.class, askers.get(2).failure).problem().code());
    assertInstanceOf(StoreFailure.class, askers.get(4).failure, "its row broke a constraint");
    assertEquals(1, askers.get(3).result);
  }

  @Test
  void storeInTroubleTellsAllWhoSharedAndKeepsNothingOfThem() throws InterruptedException {
    Refusal full = Refusal.of(503, "disk", "", "", "");

    whileTheStoreIsBusy(row("1"), row("2"), failing("3", full), row("4"));

    assertEquals(List.of("1"), rows());
    for (Asker asker : askers.subList(1, 4)) {
      assertEquals("disk", assertInstanceOf(Refusal.class, asker.failure).problem().code());
    }
  }

  @Test
  void workInsideAnotherTransactionIsPartOfIt() {
    assertThrows(
        IllegalStateException.class,
        () ->
            store
                .transactions()
                .write(
                    connection -> {
                      store.transactions().writeTogether(row("1"));
                      throw new IllegalStateException("undone");
                    }));
    assertEquals(List.of(), rows());
  }

  @Test
  void aloneItFailsAsAnyTransactionDoes() {
    store.transactions().writeTogether(row("1"));
    assertThrows(StoreFailure.class, () -> store.transactions().writeTogether(row("1")));
    assertEquals(List.of("1"), rows());
  }

  /** Asks in this order while another transaction runs: the first leads, the others wait. */
  @SafeVarargs
  private void whileTheStoreIsBusy(Work<Integer>... works) throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    Thread holder = new Thread(() -> store.transactions().write(connection -> hold(busy, free)));
    holder.start();
    busy.await();
    for (Work<Integer> work : works) {
      Asker asker = new Asker(work);
      askers.add(asker);
      asker.start();
      while (asker.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    free.countDown();
    holder.join();
    for (Asker asker : askers) {
      asker.join();
    }
  }

  private static Void hold(CountDownLatch busy, CountDownLatch free) {
    busy.countDown();
    try {
      assertTrue(free.await(30, java.util.concurrent.TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  private final class Asker extends Thread {
    private final Work<Integer> work;
    private int result;
    private RuntimeException failure;

    Asker(Work<Integer> work) {
      this.work = work;
    }

    @Override
    public void run() {
      try {
        result = store.transactions().writeTogether(work);
      } catch (RuntimeException told) {
        failure = told;
      }
    }
  }

  private static Work<Integer> row(String key) {
    return connection -> insert(connection, key);
  }

  private static Work<Integer> failing(String key, RuntimeException failure) {
    return connection -> {
      insert(connection, key);
      throw failure;
    };
  }

  /** Counts what others can read before this work is committed. */
  private Work<Integer> counting(Work<Integer> work, AtomicInteger committed) {
    return connection -> {
      Thread reader = new Thread(() -> committed.set(rows().size()));
      reader.start();
      joined(reader);
      return work.run(connection);
    };
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int insert(Connection connection, String key) throws SQLException {
    return Sql.update(connection, "INSERT INTO upper_acknowledgement (outcome) VALUES (?)", key);
  }

  private List<String> rows() {
    return store
        .transactions()
        .read(
            connection ->
                Sql.list(
                    connection,
                    "SELECT outcome FROM upper_acknowledgement ORDER BY 1",
                    row -> row.getString(1)));
  }
}
