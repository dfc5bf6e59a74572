package org.daiban.node.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Receipt;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.feed.Change;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept takes effect behind its receipt: all of it, once, and nothing holds up the rest. */
class ApplyingTest {
  private static final int MANY = 450;
  private static final int BATCH = 150;

  /** By fifty more than one step looks at. */
  private static final int MORE_THAN_A_STEP = 2_050;

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private TestNode county;
  private Village village;

  @BeforeEach
  void start() throws Exception {
    county = TestNode.countyOnDisk(clock, folder);
    village = Village.enrolledAt(county);
  }

  @AfterEach
  void stop() {
    county.close();
  }

  @Test
  void answerToAFewEntriesSaysWhatBecameOfThem() {
    village.write(3);

    ExchangeAnswer answer = village.send(county, village.batch());

    assertEquals(3, outcomes(answer));
  }

  @Test
  void receiptOfManyEntriesDoesNotWaitForTheLaw() {
    writeMany();

    ExchangeAnswer answer = village.send(county, batches());

    assertEquals(MANY, Village.receiptFor(county, village.device(), answer).head());
    assertEquals(0, outcomes(answer));
    assertEquals(MANY, unapplied());
    county.bean(Applying.class).applyWaiting();
    assertEquals(0, unapplied());
    assertEquals(MANY, outcomes(village.send(county)));
  }

  @Test
  void whatWasKeptTakesEffectAfterAKillBetweenKeepingAndApplying() throws Exception {
    write(MORE_THAN_A_STEP);
    sendInRounds(MORE_THAN_A_STEP);
    assertTrue(county.bean(Applying.class).step(), "the first step leaves a second");
    assertEquals(50, unapplied());
    county.close();

    county = TestNode.reopened(clock, folder);

    assertEquals(50, unapplied());
    county.bean(Applying.class).applyWaiting();
    assertEquals(0, unapplied());
  }

  @Test
  void stepThatFailsBeforeItsCommitIsDoneAgainAsAWhole() {
    writeMany();
    village.send(county, batches());
    assertThrows(
        IllegalStateException.class,
        () ->
            county
                .transactions()
                .write(
                    connection -> {
                      county.bean(Applying.class).step();
                      throw new IllegalStateException("power cut before the commit");
                    }));

    county.bean(Applying.class).applyWaiting();

    assertEquals(MANY, outcomes(village.send(county)));
  }

  @Test
  void caseAtWhichTheProgramStumblesHoldsUpNoOther() {
    Looked looked = new Looked("case-2", new ArithmeticException("a fault of ours"));
    keepThreeCases(looked);

    looked.applying.applyWaiting();

    assertEquals(List.of("case-1", "case-2", "case-3"), looked.cases);
    assertEquals(List.of("case-1", "case-3"), looked.published());
    assertFalse(looked.applying.isWaiting());
  }

  @Test
  void caseThatWasPassedOverIsLookedAtAgainOnceTheFaultIsMended() {
    Looked stumbling = new Looked("case-2", new ArithmeticException("a fault of ours"));
    keepThreeCases(stumbling);
    stumbling.applying.applyWaiting();
    Looked mended = new Looked("", new ArithmeticException("none"));

    mended.applying.applyWaiting();
    assertEquals(List.of(), mended.cases, "nothing waits");
    mended.applying.lookAgain();

    assertTrue(mended.cases.contains("case-2"));
    assertTrue(mended.published().contains("case-2"));
  }

  @Test
  void storeInTroubleIsNobodysFaultAndEverythingWaits() {
    Refusal full = Refusal.of(503, "disk", "", "", "");
    Looked looked = new Looked("case-2", full);
    keepThreeCases(looked);

    assertThrows(Refusal.class, looked.applying::applyWaiting);

    assertTrue(looked.applying.isWaiting());
    assertEquals(List.of(), looked.published());
  }

  @Test
  void receiptIsGivenThoughTheLawIsInTrouble() {
    Looked looked = new Looked("case-1", Refusal.of(503, "disk", "", "", ""));
    village.write("case-1", "test.note", "{}");

    Receipt receipt =
        Village.receiptFor(county, village.device(), looked.exchange(village.batch()));

    assertEquals(1, receipt.head());
    assertTrue(looked.applying.isWaiting());
  }

  /** Publishes the name of each case that it looks at, and stumbles at one of them. */
  private final class Looked implements KeptEntries {
    final List<String> cases = new ArrayList<>();
    final Applying applying = new Applying(county.transactions(), this);
    private final String stumblesAt;
    private final RuntimeException fault;

    Looked(String stumblesAt, RuntimeException fault) {
      this.stumblesAt = stumblesAt;
      this.fault = fault;
    }

    @Override
    public List<Change> look(Connection connection, String caseId) throws SQLException {
      cases.add(caseId);
      Sql.update(connection, "INSERT INTO upper_acknowledgement (outcome) VALUES (?)", caseId);
      if (caseId.equals(stumblesAt)) {
        throw fault;
      }
      return List.of(new Change("test", caseId, FeedItem.EVERYONE, "{}"));
    }

    ExchangeAnswer exchange(String batch) {
      return new Exchange(county.transactions(), applying, clock)
          .exchange(
              county
                  .transactions()
                  .read(connection -> Identity.find(connection, village.device()))
                  .orElseThrow(),
              village.request(batch),
              "challenge");
    }

    /** Both what was published and what was written beside it. */
    List<String> published() {
      List<String> rows = texts("SELECT item_key AS t FROM feed_row WHERE kind = 'test'");
      assertEquals(rows, texts("SELECT outcome AS t FROM upper_acknowledgement"));
      return rows;
    }

    private List<String> texts(String sql) {
      return county
          .transactions()
          .read(connection -> Sql.list(connection, sql + " ORDER BY 1", row -> row.getString("t")));
    }
  }

  private void keepThreeCases(Looked looked) {
    for (int n = 1; n <= 3; n++) {
      village.write("case-" + n, "test.note", "{}");
    }
    new Exchange(county.transactions(), looked.applying, clock)
        .keepOnly(village.device(), village.batch());
  }

  private String[] batches() {
    return batches(1, MANY);
  }

  private String[] batches(int from, int to) {
    List<String> batches = new ArrayList<>();
    for (int first = from; first <= to; first += BATCH) {
      batches.add(village.batch(first, Math.min(to, first + BATCH - 1)));
    }
    return batches.toArray(new String[0]);
  }

  private void sendInRounds(int to) {
    for (int from = 1; from <= to; from += MANY) {
      village.send(county, batches(from, Math.min(to, from + MANY - 1)));
    }
  }

  private void writeMany() {
    write(MANY);
  }

  /** Each on a case of its own. */
  private void write(int entries) {
    for (int n = 0; n < entries; n++) {
      village.write("case-" + n, "test.note", "{}");
    }
  }

  private long unapplied() {
    return county
        .transactions()
        .read(
            connection ->
                KeptTable.headOf(connection, village.device())
                    - Sql.number(
                        connection,
                        "SELECT count(*) FROM kept_entry WHERE device = ? AND applied > 0",
                        village.device()));
  }

  private static long outcomes(ExchangeAnswer answer) {
    return answer.items().stream().filter(item -> item.kind().equals(FeedItem.OUTCOME)).count();
  }
}
