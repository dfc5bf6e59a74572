package org.daiban.node.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Receipt;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.TestStores;
import org.daiban.node.exchange.Applying;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.Intake;
import org.daiban.node.intake.Unopened;
import org.daiban.node.store.Sql;
import org.daiban.node.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node on PostgreSQL whose server is killed ({@code kill -9} of all its processes) under load,
 * and a program that is killed while it writes there. What a receipt has told is kept once and
 * takes effect once, and whoever reads the feed has stepped over nothing. {@code -Dcrash.seed=N}
 * draws other moments.
 */
@Tag("slow")
class KilledServerTest {
  private static final long SEED = Long.getLong("crash.seed", 20_260_302L);
  private static final int LIVES = 2;
  private static final int SENDERS = 3;
  private static final int RECEIPTS_MAX = 15;

  @TempDir static Path folder;

  private static KilledServer server;

  private final Random random = new Random(SEED);

  @BeforeAll
  static void start() throws Exception {
    server = new KilledServer(folder.resolve("server"));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void whatWasReceiptedBeforeTheServerWasKilledIsKeptAndAppliedOnce() throws Exception {
    HandClock clock = new HandClock();
    try (TestNode county = TestNode.county(clock, folder.resolve("county"));
        TestNode node = onServer(county)) {
      Semaphore receipts = new Semaphore(0);
      AtomicInteger cases = new AtomicInteger();
      List<Sender> senders = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        senders.add(new Sender(node, cases, receipts, new Random(SEED + i)));
      }
      FeedReader reader = new FeedReader(node);
      for (int life = 0; life < LIVES; life++) {
        live(node, senders, reader, receipts);
        for (Sender sender : senders) {
          assertToldIsKept(sender);
        }
      }
      senders.forEach(Sender::send);
      node.bean(Applying.class).applyWaiting();
      senders.forEach(sender -> assertKeptAndAppliedOnce(node, sender));
      assertEquals(cases.get(), number(node, "SELECT count(*) FROM case_file"));
      assertEquals(cases.get(), acts(node), "each case was received once");
      assertOwnLogIsUnbroken(node);
      assertEquals(0, steppedOver(node, reader));
    }
  }

  private static TestNode onServer(TestNode county) throws SQLException {
    String address = server.database("township");
    TestStores.comeFrom(() -> Store.onPostgres(address));
    try {
      return TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    } finally {
      TestStores.comeFromMemory();
    }
  }

  /** All work until the server is killed after some receipts; then it comes back. */
  private void live(TestNode node, List<Sender> senders, FeedReader reader, Semaphore receipts)
      throws Exception {
    receipts.drainPermits();
    List<Thread> threads = new ArrayList<>();
    senders.forEach(sender -> threads.add(new Thread(sender, "sender")));
    threads.add(new Thread(reader, "reader"));
    threads.add(new Thread(() -> apply(node), "applying"));
    threads.forEach(Thread::start);
    receipts.acquire(1 + random.nextInt(RECEIPTS_MAX));
    server.kill();
    for (Thread thread : threads) {
      thread.join();
    }
    server.startAgain();
    for (Sender sender : senders) {
      assertEquals("store-away", sender.ended(), "seed " + SEED);
    }
  }

  private static void apply(TestNode node) {
    try {
      while (true) {
        node.bean(Applying.class).step();
      }
    } catch (RuntimeException away) {
      // the loop of the program tries again, here the next life does
    }
  }

  private static void assertToldIsKept(Sender sender) {
    Receipt now = sender.receipt();
    String where = "told " + sender.told() + ", kept " + now.head() + ", seed " + SEED;
    assertTrue(now.head() >= sender.told(), where);
    assertEquals(sender.village().entry((int) now.head()).digest(), now.headDigest(), where);
  }

  private static void assertKeptAndAppliedOnce(TestNode node, Sender sender) {
    String device = sender.village().device();
    assertEquals(sender.written(), sender.receipt().head());
    assertEquals(
        sender.written(),
        number(node, "SELECT count(DISTINCT digest) FROM kept_entry WHERE device = ?", device));
    assertEquals(
        0,
        number(node, "SELECT count(*) FROM kept_entry WHERE device = ? AND applied = 0", device));
  }

  private static long acts(TestNode node) {
    return number(
        node,
        "SELECT count(*) FROM kept_entry WHERE device = ? AND type = ?",
        node.machine().name(),
        EntryType.ACT);
  }

  private static void assertOwnLogIsUnbroken(TestNode node) {
    String self = node.machine().name();
    long written = number(node, "SELECT count(*) FROM kept_entry WHERE device = ?", self);
    assertEquals(
        written, number(node, "SELECT head FROM kept_head WHERE device = ?", self), "no gap");
  }

  /** Rows of the feed that the reader, who never looked back, has not seen as they are now. */
  private static long steppedOver(TestNode node, FeedReader reader) {
    return new FeedReader(node)
        .readToTheEnd().entrySet().stream()
            .filter(row -> !row.getValue().equals(reader.readToTheEnd().get(row.getKey())))
            .count();
  }

  private static long number(TestNode node, String sql, Object... parameters) {
    return node.transactions().read(connection -> Sql.number(connection, sql, parameters));
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void whatAProgramToldBeforeItWasKilledIsKeptAndItsTurnIsFree() throws Exception {
    String address = server.database("county");
    try (Store store = Store.onPostgres(address)) {
      store.transactions().write(connection -> Identity.open(connection, "0123456789abcdef"));
      store
          .transactions()
          .write(connection -> Identity.becomeCounty(connection, TestNode.COUNTY_REGION, 0));
      for (int life = 0; life < 2; life++) {
        String device = "34082210020" + life + "-77";
        long told = WritingToServer.killedAfter(1 + random.nextInt(40), address, device);
        long kept = store.transactions().write(connection -> opened(connection, device));
        String where = "told " + told + ", kept " + kept + ", seed " + SEED;
        assertTrue(kept >= told, where);
        assertEquals(0, kept % WritingToServer.ENTRIES, where);
      }
    }
  }

  /** How many entries of a log there are once all are opened; the last one is under that number. */
  private static long opened(Connection connection, String device) throws SQLException {
    Unopened.openAll(connection);
    long rows = Sql.number(connection, "SELECT count(*) FROM kept_entry WHERE device = ?", device);
    assertEquals(rows, Intake.last(connection, device).header().seq());
    return rows;
  }
}
