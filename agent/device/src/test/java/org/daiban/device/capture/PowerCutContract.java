package org.daiban.device.capture;

import static org.daiban.device.capture.VillageFixture.AGENT;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Entry;
import org.daiban.core.request.HandedMaterial;
import org.daiban.device.FileContract;
import org.daiban.device.casebook.CaseLine;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.device.database.DatabaseFailure.Kind;
import org.daiban.device.database.Killed;
import org.daiban.device.database.KilledDatabase;
import org.daiban.device.database.Rows;
import org.junit.Before;
import org.junit.Test;

/** Whatever call the power fails at, nothing is lost and nothing is doubled (P1, P2). */
public abstract class PowerCutContract extends FileContract {
  private static final int CALLS_MAX = 1_000;

  private VillageFixture village;
  private int kills;

  @Before
  public void openVillage() {
    village = new VillageFixture(database(), pictures());
  }

  @Test
  public void captureKilledAtAnyCallIsWholeOrNotThere() {
    boolean alive = false;
    while (!alive && kills < CALLS_MAX) {
      kills++;
      alive = captureOnce(kills);
    }
    assertTrue("the capture ended without a kill after " + kills + " calls", alive);
    assertTrue("a capture makes more than 20 calls, not " + kills, kills > 20);
    assertEquals(kills, village.casebook().list(CALLS_MAX).size());
    assertLogHoldsEachCaseOnce(kills);
  }

  @Test
  public void savedDraftSurvivesAKillAtAnyCall() {
    Draft draft = village.readyDraft();
    for (int kill = 1; kill < 12; kill++) {
      DraftContent content =
          new DraftContent(
              Collections.singletonMap("need", "第" + kill + "次"),
              draft.content().materials(),
              draft.content().mandate());
      KilledDatabase dying = new KilledDatabase(database(), kill);
      try {
        village.on(dying).capture().saveDraft(AGENT, draft.id(), content);
        assertEquals(content, village.capture().draft(AGENT, draft.id()).content());
      } catch (Killed powerCut) {
        assertEquals(1, village.capture().drafts(AGENT).size());
      }
    }
  }

  @Test
  public void randomActsWithRandomKillsLoseAndDoubleNothing() {
    long seed = Long.getLong("daiban.seed", 20_261_121L);
    Random random = new Random(seed);
    Set<String> promised = new HashSet<>();
    for (int act = 0; act < 60; act++) {
      Draft draft = village.readyDraft();
      captureUntilAnswered(draft, random).ifPresent(captured -> promised.add(captured.caseId()));
    }
    List<CaseLine> cases = village.casebook().list(CALLS_MAX);
    String replay = "replay with -Ddaiban.seed=" + seed;
    assertTrue(replay, kills > 0);
    assertEquals(replay, 60, promised.size());
    assertEquals(replay, promised.size(), cases.size());
    assertLogHoldsEachCaseOnce(promised.size());
  }

  @Test
  public void fullDiskLeavesTheDraftAndSaysSo() {
    Draft draft = longDraft();
    number("PRAGMA max_page_count = " + number("PRAGMA page_count"));
    DatabaseFailure full =
        assertThrows(
            DatabaseFailure.class, () -> village.capture().capture(AGENT, draft.id(), false));
    assertEquals(Kind.FULL, full.kind());
    assertEquals(1, village.capture().drafts(AGENT).size());
    assertEquals(0, village.outbox().head());
    number("PRAGMA max_page_count = 1000000");
    village.capture().capture(AGENT, draft.id(), false);
    assertEquals(2, village.outbox().head());
  }

  @Test
  public void roomInReserveEndsWhatWasBegunOnAFullDisk() {
    Draft draft = longDraft();
    number("PRAGMA max_page_count = " + number("PRAGMA page_count"));
    int[] asked = {0};
    database()
        .whenFull(
            () -> {
              asked[0]++;
              return asked[0] == 1 && number("PRAGMA max_page_count = 1000000") > 0;
            });
    village.capture().capture(AGENT, draft.id(), false);
    assertEquals(1, asked[0]);
    assertEquals(2, village.outbox().head());
    assertEquals(0, village.capture().drafts(AGENT).size());
  }

  /** A draft that finds no room in the file's last page when it is captured. */
  private Draft longDraft() {
    Draft draft = village.readyDraft();
    char[] letters = new char[50_000];
    Arrays.fill(letters, '急');
    HandedMaterial card = draft.content().materials().get(0);
    HandedMaterial noted =
        new HandedMaterial(1, card.have(), card.attachments(), new String(letters));
    DraftContent content =
        new DraftContent(
            draft.content().form(), Collections.singletonList(noted), draft.content().mandate());
    return village.capture().saveDraft(AGENT, draft.id(), content);
  }

  /** One capture that is killed at a call, and then once more after the restart. */
  private boolean captureOnce(int kill) {
    Draft draft = village.readyDraft();
    long before = village.outbox().head();
    KilledDatabase dying = new KilledDatabase(database(), kill);
    boolean alive = true;
    try {
      village.on(dying).capture().capture(AGENT, draft.id(), false);
    } catch (Killed powerCut) {
      alive = false;
    }
    long written = village.outbox().head() - before;
    boolean draftThere =
        village.capture().drafts(AGENT).stream().anyMatch(d -> d.id().equals(draft.id()));
    assertEquals("at call " + kill, draftThere ? 0 : 2, written);
    village.capture().capture(AGENT, draft.id(), false);
    assertEquals("at call " + kill, 2, village.outbox().head() - before);
    return alive;
  }

  private Optional<Captured> captureUntilAnswered(Draft draft, Random random) {
    for (int attempt = 0; attempt < 50; attempt++) {
      KilledDatabase dying = new KilledDatabase(database(), 1 + random.nextInt(90));
      try {
        return Optional.of(village.on(dying).capture().capture(AGENT, draft.id(), false));
      } catch (Killed powerCut) {
        kills++;
      }
    }
    return Optional.empty();
  }

  private void assertLogHoldsEachCaseOnce(int cases) {
    List<Entry> entries = new ArrayList<>();
    for (long seq = 1; seq <= village.outbox().head(); seq++) {
      entries.add(village.outbox().findEntry(seq).get());
    }
    assertEquals(2L * cases, entries.size());
    Set<String> applications = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (i > 0) {
        assertEquals(entries.get(i - 1).digest(), entry.header().previous());
      }
      assertTrue(entry.payloadMatches());
      applications.add(entry.header().caseId() + entry.header().type());
    }
    assertEquals(2L * cases, applications.size());
    Batch batch = village.outbox().nextBatch(1_000_000).get();
    assertTrue(batch.chained());
  }

  private long number(String sql) {
    return database().transaction(() -> Rows.number(database().prepare(sql)));
  }
}
