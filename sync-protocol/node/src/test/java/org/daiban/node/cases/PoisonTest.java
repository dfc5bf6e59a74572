package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Outcome;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.exchange.Applying;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One entry that nobody can read among a thousand: it holds up none of the others (P4). */
class PoisonTest {
  private static final int ENTRIES = 1_000;
  private static final int POISON = 500;
  private static final int BATCH = 200;
  private static final String GARBAGE = "{\"number\":[[\"不是申请\"]],\"item\":null}";

  @TempDir Path folder;
  private TestNode county;
  private TestNode township;
  private Village village;

  @BeforeEach
  void start() {
    county = TestNode.county(new HandClock(), folder.resolve("county"));
    township = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    village = Village.enrolledAt(township);
    county
        .transactions()
        .write(
            connection -> {
              Identity.learn(connection, village.certificates(), county.clock().millis());
              return null;
            });
    for (int n = 1; n < ENTRIES; n++) {
      if (n == POISON) {
        village.write(Papers.caseId(ENTRIES), EntryType.CAPTURE, GARBAGE);
      }
      village.write(Papers.caseId(n), EntryType.CAPTURE, Papers.application(n).text());
    }
  }

  @AfterEach
  void stop() {
    township.close();
    county.close();
  }

  @Test
  void poisonAmongAThousandHoldsUpNoneAndIsKeptAndToldAtBothNodes() {
    for (int from = 1; from <= ENTRIES; from += BATCH) {
      String batch = village.batch(from, from + BATCH - 1);
      assertEquals(from + BATCH - 1, village.receipt(township, batch).head());
    }
    township.bean(Applying.class).applyWaiting();
    carryUp(village.device());
    carryUp(township.machine().name());

    for (TestNode node : List.of(township, county)) {
      assertEquals(ENTRIES - 1, Look.count(node, "case_file"));
      assertEquals(List.of(), Look.unanswered(node), "nothing is tried for ever");
      Entry kept = kept(node, village.device(), POISON, 1).get(0);
      assertEquals(GARBAGE, kept.payload(), "whoever has to find out reads it as it was written");
      assertEquals(village.entry(POISON).digest(), kept.digest());
      Outcome told = Look.outcomeOf(node, village.device(), POISON);
      assertEquals(Outcome.REFUSED, told.verdict());
      assertEquals("FORMAT", told.rule());
      assertFalse(told.todo().isEmpty());
    }
  }

  /** Carries a log from the township to the county in batches. */
  private void carryUp(String device) {
    List<Entry> entries = kept(township, device, 1, 2 * ENTRIES);
    for (int from = 0; from < entries.size(); from += BATCH) {
      List<Entry> run = entries.subList(from, Math.min(from + BATCH, entries.size()));
      Batch batch =
          Batch.of(
              run,
              device.equals(village.device()) ? village.signer() : township.machine().signer());
      county.bean(Exchange.class).keep(township.machine().name(), batch.text());
    }
    long head = county.transactions().read(connection -> KeptTable.headOf(connection, device));
    assertEquals(entries.size(), head);
  }

  private static List<Entry> kept(TestNode node, String device, int from, int most) {
    return node
        .transactions()
        .read(connection -> KeptTable.from(connection, device, from, most))
        .stream()
        .map(KeptEntry::entry)
        .toList();
  }
}
