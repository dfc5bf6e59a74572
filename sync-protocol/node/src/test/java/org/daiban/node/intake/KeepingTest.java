package org.daiban.node.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daiban.core.log.Digest;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.Range;
import org.daiban.core.log.Receipt;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a county keeps of a village's log, and what its receipt says of it. */
class KeepingTest {
  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private TestNode county;
  private Village village;

  @BeforeEach
  void start() {
    county = TestNode.county(clock, folder);
    village = Village.enrolledAt(county);
  }

  @AfterEach
  void stop() {
    county.close();
  }

  @Test
  void batchSentTwiceIsKeptOnce() {
    String batch = village.write(3).batch();
    Receipt first = village.receipt(county, batch);
    Receipt second = village.receipt(county, batch);
    assertEquals(3, first.head());
    assertEquals(village.entry(3).digest(), first.headDigest());
    assertEquals(first, second);
    assertEquals(3, count("kept_entry"));
  }

  @Test
  void runSignedAgainIsNotStoredAgain() {
    village.write(3);
    village.receipt(county, village.batch());
    village.receipt(county, village.batch());
    village.receipt(county, village.batch());
    assertEquals(1, count("kept_batch"), "a signature differs each time, the entries do not");
  }

  @Test
  void batchesSentInParallelAreKeptOnce() throws Exception {
    List<String> batches = new ArrayList<>();
    village.write(40);
    for (int from = 1; from <= 40; from += 5) {
      batches.add(village.batch(from, from + 4));
      batches.add(village.batch(from, Math.min(40, from + 7)));
    }
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Receipt>> senders = new ArrayList<>();
      batches.forEach(batch -> senders.add(() -> village.receipt(county, batch)));
      for (Future<Receipt> receipt : pool.invokeAll(senders)) {
        assertTrue(receipt.get().refused().isEmpty());
      }
    } finally {
      pool.shutdownNow();
    }
    assertEquals(40, village.receipt(county).head());
    assertEquals(40, count("kept_entry"));
  }

  @Test
  void overlappingBatchesKeepEachEntryOnce() {
    village.write(8);
    village.receipt(county, village.batch(1, 5));
    Receipt receipt = village.receipt(county, village.batch(3, 8));
    assertEquals(8, receipt.head());
    assertTrue(receipt.refused().isEmpty());
    assertEquals(8, count("kept_entry"));
  }

  @Test
  void shuffledBatchesNameTheirGapsUntilTheyAreHealed() {
    village.write(12);
    Receipt gaps = village.receipt(county, village.batch(9, 10), village.batch(4, 6));
    assertEquals(0, gaps.head());
    assertEquals(Digest.NONE, gaps.headDigest());
    assertEquals(List.of(new Range(4, 6), new Range(9, 10)), gaps.kept());
    assertEquals(List.of(new Range(1, 3), new Range(7, 8)), gaps.missing());
    Receipt half = village.receipt(county, village.batch(1, 3));
    assertEquals(6, half.head());
    assertEquals(List.of(new Range(7, 8)), half.missing());
    Receipt healed = village.receipt(county, village.batch(7, 8), village.batch(11, 12));
    assertEquals(12, healed.head());
    assertEquals(village.entry(12).digest(), healed.headDigest());
    assertEquals(List.of(), healed.missing());
    assertEquals(List.of(), healed.kept());
  }

  @Test
  void receiptIsTheSameAfterARestart(@TempDir Path data) throws Exception {
    Receipt before;
    Village device;
    try (TestNode node = TestNode.countyOnDisk(clock, data)) {
      device = Village.enrolledAt(node).write(9);
      before = device.receipt(node, device.batch(1, 4), device.batch(7, 9));
    }
    try (TestNode node = TestNode.reopened(clock, data)) {
      assertEquals(before, device.receipt(node));
    }
  }

  @Test
  void nothingIsCalledSafeBeforeABackupWasVerified() {
    assertEquals(0, village.receipt(county, village.write(2).batch()).safeUpTo());
  }

  @Test
  void brokenChainIsRefusedAndNothingOfItIsKept() {
    assertEquals("BROKEN_CHAIN", refusedBeside(brokenBatch()).refused().get(0).code());
  }

  @Test
  void badSignatureIsRefusedAndNothingOfItIsKept() {
    String batch = village.write(2).batch();
    String other = village.batch(1, 1);
    String signature = other.substring(other.indexOf("\"sig\""));
    String forged = batch.substring(0, batch.indexOf("\"sig\"")) + signature;
    assertEquals("BAD_SIGNATURE", refusedBeside(forged).refused().get(0).code());
  }

  @Test
  void damagedPayloadIsRefusedAndNothingOfItIsKept() {
    String batch = village.write(2).batch();
    String damaged = batch.replace("{\\\"v\\\":1}\"}", "{\\\"v\\\":2}\"}");
    assertNotEquals(batch, damaged);
    assertEquals("DAMAGED", refusedBeside(damaged).refused().get(0).code());
  }

  @Test
  void unreadableBatchIsTold() {
    assertEquals("UNREADABLE", refusedBeside("{\"v\":1").refused().get(0).code());
  }

  @Test
  void unknownDeviceIsRefusedInItsOwnReceipt(@TempDir Path data) {
    try (TestNode elsewhere = TestNode.county(clock, data)) {
      Village stranger = Village.enrolledAt(elsewhere, "340822100202").write(1);
      Receipt receipt =
          Village.receiptFor(county, stranger.device(), village.send(county, stranger.batch()));
      assertEquals("UNKNOWN_DEVICE", receipt.refused().get(0).code());
      assertEquals(0, receipt.head());
    }
  }

  @Test
  void refusalIsGoneOnceTheSameEntriesCameWhole() {
    refusedBeside(brokenBatch());
    Receipt receipt = village.receipt(county, village.batch());
    assertEquals(4, receipt.head());
    assertEquals(List.of(), receipt.refused());
  }

  @Test
  void forkIsKeptAsideAndTold() {
    Village clone = village.write(2).cloned();
    village.write(3);
    clone.write("00000000-0000-4000-8000-000000000001", "test.note", "{\"v\":1}");
    clone.write(1);
    village.receipt(county, village.batch());
    Receipt receipt = clone.receipt(county, clone.batch());
    assertEquals(5, receipt.head());
    assertEquals(village.entry(5).digest(), receipt.headDigest());
    assertEquals(List.of("FORKED", "FORKED"), codes(receipt));
    assertEquals(clone.entry(3).digest(), receipt.refused().get(0).entry());
    assertEquals(2, count("kept_aside"));
  }

  @Test
  void forkThatGoesOnPastTheHeadStaysAside() {
    Village clone = village.write(2).cloned();
    village.write(1);
    fork(clone).write(3);
    village.receipt(county, village.batch());
    clone.receipt(county, clone.batch());
    assertEquals(3, village.receipt(county).head());
    assertEquals(4, count("kept_aside"), "what follows a fork belongs to it");
    clone.write(2);
    clone.receipt(county, clone.batch(7, 8));
    assertEquals(6, count("kept_aside"));
    village.write(4);
    Receipt receipt = village.receipt(county, village.batch(4, 7));
    assertEquals(7, receipt.head());
    assertEquals(village.entry(7).digest(), receipt.headDigest());
  }

  @Test
  void forkBeforeWhatIsKeptStaysAside() {
    Village clone = village.cloned();
    village.write(6);
    fork(clone).write(2);
    village.receipt(county, village.batch(4, 6));
    Receipt forked = clone.receipt(county, clone.batch(1, 3));
    assertEquals(0, forked.head());
    assertEquals(3, count("kept_aside"));
    Receipt healed = village.receipt(county, village.batch(1, 3));
    assertEquals(6, healed.head());
    assertEquals(village.entry(6).digest(), healed.headDigest());
  }

  @Test
  void forkSentAgainIsToldTheSame() {
    Village clone = village.write(1).cloned();
    village.write(1);
    fork(clone);
    village.receipt(county, village.batch());
    assertEquals(clone.receipt(county, clone.batch()), clone.receipt(county, clone.batch()));
    assertEquals(1, count("kept_aside"));
  }

  @Test
  void longForkDoesNotMakeTheReceiptUnreadable() {
    Village clone = village.cloned();
    village.write(1);
    village.receipt(county, village.batch());
    fork(clone).write(1_999);
    for (int from = 1; from < 2_000; from += 200) {
      clone.receipt(county, clone.batch(from, from + 199));
    }
    assertEquals(2_000, count("kept_aside"));
    assertTrue(clone.receipt(county).refused().size() <= 200);
  }

  private static Village fork(Village clone) {
    clone.write("00000000-0000-4000-8000-000000000001", "test.note", "{\"v\":1}");
    return clone;
  }

  /** The village's first entry, followed by a second one of another history. */
  private String brokenBatch() {
    Village other = fork(village.cloned()).write(1);
    village.write(4);
    return village.batchOf(village.entry(1), other.entry(2));
  }

  /** Sends a bad batch between good ones of another device; the good ones must be kept. */
  private Receipt refusedBeside(String bad) {
    Village neighbour = Village.enrolledAt(county, "340822100202").write(2);
    var answer = village.send(county, neighbour.batch(1, 1), bad, neighbour.batch(2, 2));
    assertEquals(2, Village.receiptFor(county, neighbour.device(), answer).head());
    assertEquals(2, count("kept_entry"), "nothing of the bad batch may be kept");
    Receipt receipt = Village.receiptFor(county, village.device(), answer);
    assertEquals(0, receipt.head());
    return receipt;
  }

  private static List<String> codes(Receipt receipt) {
    return receipt.refused().stream().map(KeepRefusal::code).toList();
  }

  private long count(String table) {
    return county
        .transactions()
        .read(connection -> Sql.number(connection, "SELECT count(*) FROM " + table));
  }
}
