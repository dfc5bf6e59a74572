package org.daiban.node.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Entry;
import org.daiban.core.log.Receipt;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.identity.Identity;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payloads go, chains hold. */
class ErasureTest {
  private static final String CASE = "00000000-0000-4000-8000-00000000000a";
  private static final String OTHER = "00000000-0000-4000-8000-00000000000b";

  @TempDir Path folder;

  private final HandClock clock = new HandClock();
  private TestNode county;
  private Village village;

  @BeforeEach
  void start() {
    county = TestNode.county(clock, folder);
    village = Village.enrolledAt(county);
    village.write(CASE, "test.note", "{\"v\":1,\"name\":\"王某某\"}");
    village.write(OTHER, "test.note", "{\"v\":1,\"name\":\"李某某\"}");
    village.write(CASE, "test.note", "{\"v\":1,\"need\":\"住院费用\"}");
    village.receipt(county, village.batch());
  }

  @AfterEach
  void stop() {
    county.close();
  }

  private Erasure.Done erase(TestNode node) {
    return node.transactions()
        .write(connection -> Erasure.erase(connection, CASE, "manager", "保管期满", clock.millis()));
  }

  private String storedBatch() {
    return county
        .transactions()
        .read(
            connection ->
                Sql.find(connection, "SELECT text FROM kept_batch", row -> row.getString(1)).get());
  }

  private long count(String sql) {
    return county.transactions().read(connection -> Sql.number(connection, sql));
  }

  @Test
  void payloadsOfTheCaseAreGoneEverywhereAndThoseOfOthersStay() {
    assertEquals(2, erase(county).entries());
    assertEquals(0, count("SELECT count(*) FROM kept_entry WHERE payload LIKE '%王某某%'"));
    assertEquals(0, count("SELECT count(*) FROM kept_batch WHERE text LIKE '%王某某%'"));
    assertEquals(0, count("SELECT count(*) FROM kept_batch WHERE text LIKE '%住院费用%'"));
    assertEquals(1, count("SELECT count(*) FROM kept_entry WHERE payload LIKE '%李某某%'"));
    assertEquals(1, count("SELECT count(*) FROM kept_batch WHERE text LIKE '%李某某%'"));
  }

  @Test
  void chainBatchAndReceiptStillVerify() {
    Receipt before = village.receipt(county);
    erase(county);
    assertEquals(before, village.receipt(county));
    Batch batch = Batch.parse(storedBatch());
    assertTrue(batch.signedBy(village.signer().publicKey()));
    assertTrue(batch.chained());
    assertTrue(batch.payloadsMatch());
    for (Entry entry : batch.entries()) {
      assertEquals(village.entry((int) entry.header().seq()).digest(), entry.digest());
    }
  }

  @Test
  void erasedPayloadCannotBeGuessedByItsDigest() {
    erase(county);
    Entry erased = Batch.parse(storedBatch()).entries().get(0);
    String payload = village.entry(1).payload();
    assertNull(erased.payload());
    assertFalse(Entry.seal(erased.salt(), payload).equals(erased.header().payload()));
  }

  @Test
  void whatGoesOnSaysThatItIsErasedAndIsKeptAndAnswered() {
    erase(county);
    assertTrue(storedBatch().contains("\"erased\":true"));
    TestNode township = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("镇"));
    try {
      township
          .transactions()
          .write(
              connection -> {
                Identity.learn(connection, village.certificates(), clock.millis());
                return null;
              });
      Receipt receipt = village.receipt(township, storedBatch());
      assertEquals(3, receipt.head());
      assertEquals(List.of(), receipt.refused());
    } finally {
      township.close();
    }
  }

  @Test
  void batchSentAgainBringsNothingBack() {
    erase(county);
    assertEquals(3, village.receipt(county, village.batch()).head());
    assertEquals(0, count("SELECT count(*) FROM kept_entry WHERE payload LIKE '%王某某%'"));
    assertEquals(0, count("SELECT count(*) FROM kept_batch WHERE text LIKE '%王某某%'"));
  }

  @Test
  void noteSaysWhenByWhomAndByWhatRight() {
    assertEquals(Optional.empty(), note());
    erase(county);
    assertEquals(Optional.of(new Erasure.Note(clock.millis(), "manager", "保管期满")), note());
  }

  private Optional<Erasure.Note> note() {
    return county.transactions().read(connection -> Erasure.find(connection, CASE));
  }

  @Test
  void erasingTwiceFindsNothingMoreAndKeepsTheFirstNote() {
    erase(county);
    assertEquals(0, erase(county).entries());
    assertEquals(2, count("SELECT entries FROM erasure"));
  }
}
