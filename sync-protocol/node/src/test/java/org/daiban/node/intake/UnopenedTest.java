package org.daiban.node.intake;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daiban.core.cases.Role;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.Receipt;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.backup.Backup;
import org.daiban.node.erasure.Erasure;
import org.daiban.node.exchange.Applying;
import org.daiban.node.http.Refusal;
import org.daiban.node.machines.RevocationDesk;
import org.daiban.node.people.Person;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches that are kept whole until somebody asks for their entries. */
class UnopenedTest {
  private static final int MANY = 30;
  private static final String CASE = "00000000-0000-4000-8000-000000000001";
  private static final Person HEAD =
      new Person("p-1", "p", "测试", Role.CENTRE_MANAGER, TestNode.COUNTY_REGION, "", "", true);

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private TestNode county;
  private Village village;

  @BeforeEach
  void start() throws Exception {
    county = TestNode.countyOnDisk(clock, folder.resolve("county"));
    village = Village.enrolledAt(county);
  }

  @AfterEach
  void stop() {
    county.close();
  }

  @Test
  void batchThatGoesOnItsLogStandsInOneRowUntilItTakesEffect() {
    Receipt receipt = village.receipt(county, village.write(MANY).batch());
    assertEquals(MANY, receipt.head());
    assertEquals(village.entry(MANY).digest(), receipt.headDigest());
    assertEquals(0, count("kept_entry"));
    assertEquals(1, count("kept_unopened"));

    county.bean(Applying.class).applyWaiting();

    assertEquals(MANY, count("kept_entry"));
    assertEquals(0, count("kept_unopened"));
    assertEquals(receipt, village.receipt(county));
  }

  @Test
  void batchSentTwiceIsKeptOnce() {
    String batch = village.write(MANY).batch();
    assertEquals(village.receipt(county, batch), village.receipt(county, batch));
    county.bean(Applying.class).applyWaiting();
    assertEquals(MANY, count("kept_entry"));
    assertEquals(1, count("kept_batch"));
  }

  @Test
  void overlappingBatchesSentInParallelAreKeptOnce() throws Exception {
    village.write(400);
    List<String> batches = new ArrayList<>();
    for (int from = 1; from <= 400; from += 40) {
      batches.add(village.batch(from, from + 39));
      batches.add(village.batch(from, Math.min(400, from + 59)));
    }
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Receipt>> senders = new ArrayList<>();
      batches.forEach(batch -> senders.add(() -> village.receipt(county, batch)));
      senders.add(
          () -> {
            county.bean(Applying.class).applyWaiting();
            return village.receipt(county);
          });
      for (Future<Receipt> receipt : pool.invokeAll(senders)) {
        assertTrue(receipt.get().refused().isEmpty());
      }
    } finally {
      pool.shutdownNow();
    }
    county.bean(Applying.class).applyWaiting();
    assertEquals(400, village.receipt(county).head());
    assertEquals(400, count("kept_entry"));
    assertEquals(400, number("SELECT count(DISTINCT digest) FROM kept_entry"));
    assertEquals(0, number("SELECT count(*) FROM kept_entry WHERE applied = 0"));
  }

  @Test
  void smallBatchAfterAWholeOneTakesEffectAfterIt() {
    village.receipt(county, village.write(MANY).batch());
    village.write(1);
    Receipt receipt = village.receipt(county, village.batch(MANY + 1, MANY + 1));
    assertEquals(MANY + 1, receipt.head());
    assertEquals(List.of(), receipt.missing());
    county.bean(Applying.class).applyWaiting();
    assertEquals(MANY + 1, count("kept_entry"));
  }

  @Test
  void caseInTheWholeBatchesOfTwoLogsIsLookedAtForEach() {
    Village neighbour = Village.enrolledAt(county, "340822100202");
    village.write(CASE, "test.note", "{}");
    neighbour.write(CASE, "test.note", "{}");
    village.receipt(county, village.write(MANY).batch());
    neighbour.receipt(county, neighbour.write(MANY).batch());

    assertFalse(county.bean(Applying.class).step(), "one step takes both");

    assertEquals(0, number("SELECT count(*) FROM kept_entry WHERE applied = 0"));
  }

  @Test
  void secondHistoryOfAWholeBatchIsKeptAside() {
    Village clone = village.write(2).cloned();
    village.write(MANY);
    clone.write(CASE, "test.note", "{\"v\":1}");
    clone.write(MANY);
    village.receipt(county, village.batch());
    Receipt receipt = clone.receipt(county, clone.batch());
    assertEquals(MANY + 2, receipt.head());
    assertEquals(village.entry(MANY + 2).digest(), receipt.headDigest());
    assertEquals(MANY + 1, count("kept_aside"));
    assertEquals(MANY + 2, count("kept_entry"));
  }

  @Test
  void logThatWasForkedOnceIsNeverKeptWholeAgain() {
    Village clone = village.cloned();
    village.write(MANY);
    clone.write(CASE, "test.note", "{\"v\":1}");
    village.receipt(county, village.batch());
    clone.receipt(county, clone.batch());
    village.write(MANY);
    assertEquals(2 * MANY, village.receipt(county, village.batch(MANY + 1, 2 * MANY)).head());
    assertEquals(2 * MANY, count("kept_entry"));
  }

  @Test
  void batchAboveAGapIsKeptEntryByEntry() {
    village.write(2 * MANY);
    Receipt gap = village.receipt(county, village.batch(MANY + 1, 2 * MANY));
    assertEquals(0, gap.head());
    assertEquals(MANY, count("kept_entry"));
    assertEquals(2 * MANY, village.receipt(county, village.batch(1, MANY)).head());
    assertEquals(2 * MANY, count("kept_entry"));
  }

  @Test
  void whatALostMachineBroughtAfterItWasLostIsHeldBack() {
    village.receipt(county, village.write(MANY).batch());
    clock.advance(Duration.ofHours(2));
    village.write(MANY);
    village.receipt(county, village.batch(MANY + 1, 2 * MANY));
    long lost = clock.millis() - Duration.ofHours(1).toMillis();

    county.bean(RevocationDesk.class).revoke(HEAD, village.device(), lost, "丢失");

    assertEquals(
        MANY,
        number("SELECT count(*) FROM kept_aside WHERE cause = '" + KeepRefusal.REVOKED + "'"));
    assertEquals(MANY, village.receipt(county).keptBefore().head());
  }

  @Test
  void erasedCaseIsErasedInAWholeBatchToo() {
    village.write(CASE, "test.note", "{\"v\":1,\"name\":\"王某某\"}");
    village.receipt(county, village.write(MANY).batch());
    county
        .transactions()
        .write(connection -> Erasure.erase(connection, CASE, "manager", "保管期满", clock.millis()));
    assertEquals(0, number("SELECT count(*) FROM kept_entry WHERE payload LIKE '%王某某%'"));
    assertEquals(0, number("SELECT count(*) FROM kept_batch WHERE text LIKE '%王某某%'"));
    assertEquals(MANY + 1, count("kept_entry"));
  }

  @Test
  void backupCoversAWholeBatch() throws Exception {
    village.receipt(county, village.write(MANY).batch());
    new Backup(
            folder.resolve("county"),
            folder.resolve("backup"),
            county.transactions(),
            county.bean(Attachments.class),
            clock)
        .run();
    assertEquals(MANY, village.receipt(county).safeUpTo());
  }

  @Test
  void wholeBatchSurvivesAKillAndTakesEffectAfterIt() throws Exception {
    Receipt before = village.receipt(county, village.write(MANY).batch());
    county.close();
    county = TestNode.reopened(clock, folder.resolve("county"));
    assertDoesNotThrow(() -> KeptLogs.check(county.transactions(), true));
    assertEquals(before, village.receipt(county));
    county.bean(Applying.class).applyWaiting();
    assertEquals(MANY, number("SELECT count(*) FROM kept_entry WHERE applied <> 0"));
  }

  @Test
  void openingThatFailsBeforeItsCommitLeavesTheBatchWhole() {
    village.receipt(county, village.write(MANY).batch());
    assertThrows(
        IllegalStateException.class,
        () ->
            county
                .transactions()
                .write(
                    connection -> {
                      Unopened.openAll(connection);
                      throw new IllegalStateException("power cut before the commit");
                    }));
    assertEquals(0, count("kept_entry"));
    county.bean(Applying.class).applyWaiting();
    assertEquals(MANY, count("kept_entry"));
  }

  @Test
  void wholeBatchThatRottedOnTheDiskStopsTheStart() {
    village.receipt(county, village.write(MANY).batch());
    change("UPDATE kept_batch SET text = replace(text, '\"v\":1', '\"v\":2')");
    assertEquals("store-corrupt", refusedStart());
  }

  @Test
  void batchThatRottedBeforeItWasCarriedOnStopsTheStart() {
    village.receipt(county, village.write(MANY).batch());
    county.bean(Applying.class).applyWaiting();
    change("UPDATE kept_batch SET text = replace(text, '\"v\":1', '\"v\":2')");
    assertEquals("store-corrupt", refusedStart());
  }

  @Test
  void wholeBatchWhosePlaceInTheQueueIsGoneTakesEffectAllTheSame() {
    village.receipt(county, village.write(MANY).batch());
    change("DELETE FROM kept_waiting");
    county.bean(Applying.class).applyWaiting();
    assertEquals(0, count("kept_entry"));

    county.bean(Applying.class).lookAgain();

    assertEquals(MANY, number("SELECT count(*) FROM kept_entry WHERE applied <> 0"));
  }

  @Test
  void wholeBatchThatIsGoneStopsTheStart() {
    village.receipt(county, village.write(MANY).batch());
    change("DELETE FROM kept_unopened");
    assertEquals("store-corrupt", refusedStart());
  }

  @Test
  void whatIsChangedInAnyOneOfTheLogsStopsTheStart() {
    Village neighbour = Village.enrolledAt(county, "340822100202");
    village.receipt(county, village.write(2).batch());
    neighbour.receipt(county, neighbour.write(2).batch());
    county.bean(Applying.class).applyWaiting();
    assertDoesNotThrow(() -> KeptLogs.check(county.transactions(), true));

    for (Village one : List.of(village, neighbour)) {
      for (String part : List.of("kept_entry SET payload", "kept_batch SET text")) {
        String where = " WHERE device = '" + one.device() + "'";
        String column = part.substring(part.lastIndexOf(' ') + 1);
        change("UPDATE " + part + " = '?' || " + column + where);
        assertEquals("store-corrupt", refusedStart(), part + where);
        change("UPDATE " + part + " = substr(" + column + ", 2)" + where);
      }
    }
    assertDoesNotThrow(() -> KeptLogs.check(county.transactions(), true));
  }

  private String refusedStart() {
    return assertThrows(Refusal.class, () -> KeptLogs.check(county.transactions(), true))
        .problem()
        .code();
  }

  private void change(String sql) {
    county.transactions().write(connection -> Sql.update(connection, sql));
  }

  private long count(String table) {
    return number("SELECT count(*) FROM " + table);
  }

  private long number(String sql) {
    return county.transactions().read(connection -> Sql.number(connection, sql));
  }
}
