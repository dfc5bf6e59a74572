package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.HistoryLine;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Outcome;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Manifest;
import org.daiban.core.request.Supplement;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.attachments.Arrivals;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.junit.jupiter.api.Test;

/** Cases at the township that receives them and at the county that decides. */
class CasesTest extends CaseStory {
  @Test
  void applicationIsReceivedByTheTownshipThatAcceptsIt() {
    CaseFile file = captured();
    assertEquals(CaseState.RECEIVED, file.state());
    assertEquals(township.machine().name(), file.holder());
    assertEquals(LocalDate.of(2026, 3, 2), file.dates().received());
    assertEquals(Outcome.APPLIED, outcome(township, 1).verdict());
  }

  @Test
  void newDeviceOfAVillageGetsItsOpenWorkInOnePull() {
    for (int n = 1; n <= 60; n++) {
      capture(n);
      village.receipt(township, village.batch(n, n));
    }
    ExchangeAnswer first = Village.enrolledAt(township).send(township);
    assertEquals(
        60, first.items().stream().filter(item -> item.kind().equals(FeedItem.CASE)).count());
    assertFalse(first.more(), "reference data and all open cases fit into one answer");
  }

  @Test
  void receiptOnASaturdayCountsFromMonday() {
    clock.set("2026-03-07T02:00:00Z");
    assertEquals(LocalDate.of(2026, 3, 9), captured().dates().received());
  }

  @Test
  void receiptAfterClosingCountsFromTheNextWorkingDay() {
    clock.set("2026-03-02T09:31:00Z");
    assertEquals(LocalDate.of(2026, 3, 3), captured().dates().received());
  }

  @Test
  void secondCaseOfTheSamePersonAndItemIsMarkedAndNotRefused() {
    captured();
    write(2, "340822190001010001");
    send();
    assertEquals(CASE, Look.file(township, Papers.caseId(2)).subject().suspectedDuplicateOf());
    assertEquals(Outcome.APPLIED, outcome(township, 2).verdict());
  }

  @Test
  void applicationsWithoutACitizensNumberAreNoDuplicates() {
    write(1, null);
    write(2, null);
    send();
    assertEquals("", Look.file(township, Papers.caseId(2)).subject().suspectedDuplicateOf());
  }

  @Test
  void secondApplicationUnderOneCaseIsRefused() {
    captured();
    capture(1);
    send();
    assertEquals(Outcome.REFUSED, outcome(township, 2).verdict());
    assertEquals(1, Look.file(township, CASE).revision());
  }

  @Test
  void entryThatCannotBeReadOrWasErasedBlocksNothing() {
    village.write(CASE, EntryType.CAPTURE, "{\"v\":1}");
    village.write(CASE, EntryType.ACT, "{}");
    Entry capture =
        village.write(Papers.caseId(2), EntryType.CAPTURE, Papers.application(2).text());
    Entry erased = new Entry(capture.header(), capture.headerText(), capture.salt(), null);
    capture(3);
    township
        .bean(Exchange.class)
        .keep(
            "test", village.batchOf(village.entry(1), village.entry(2), erased, village.entry(4)));
    assertEquals("FORMAT", outcome(township, 1).rule());
    assertEquals("FORMAT", outcome(township, 2).rule());
    assertEquals("ERASED", outcome(township, 3).rule());
    assertEquals(CaseState.RECEIVED, Look.file(township, Papers.caseId(3)).state());
  }

  @Test
  void unknownTypeIsKeptAndTheCountyAnswers() {
    village.write(CASE, "case.hologram", "{}");
    send();
    relayUp();
    assertEquals(Outcome.UNKNOWN_TYPE, outcome(county, 1).verdict());
    assertEquals(1, Look.kept(county, village.device()).size());
  }

  @Test
  void entryOfACatalogueThatHasNotArrivedWaitsForIt() {
    String newer = TestNode.sample("catalogue.json").replace("sample-2026.1", "sample-2026.2");
    village.write(CASE, EntryType.CAPTURE, Papers.application(1).text(), "sample-2026.2");
    send();
    assertTrue(Look.find(township, CASE).isEmpty());
    township.reference().publishCatalogue(newer);
    assertEquals(CaseState.RECEIVED, Look.file(township, CASE).state());
  }

  @Test
  void noticeIsGivenOnceAndTheSupplementAnswersIt() {
    captured();
    assertEquals(CaseState.CORRECTION, act(CLERK, notice()).state());
    village.write(CASE, EntryType.SUPPLEMENT, Papers.supplement().text());
    send();
    assertEquals(CaseState.RECEIVED, Look.file(township, CASE).state());
    assertEquals("case-rule-t4", refused(CLERK, notice()));
  }

  @Test
  void wordThatThePaperFollowsLaterDoesNotAnswerTheNotice() {
    captured();
    act(CLERK, notice());
    Supplement later =
        new Supplement(
            "2026-03-03",
            Map.of(),
            List.of(new HandedMaterial(2, HandedMaterial.DEFER, List.of(), "")),
            Papers.supplement().manifest());
    village.write(CASE, EntryType.SUPPLEMENT, later.text());
    send();
    assertEquals("T5", outcome(township, 2).rule());
    assertEquals(CaseState.CORRECTION, Look.file(township, CASE).state());
  }

  @Test
  void paperWithoutAPictureDoesNotAnswerTheNotice() {
    captured();
    act(CLERK, notice());
    HandedMaterial bare = new HandedMaterial(2, HandedMaterial.COPY, List.of(), "");
    Supplement unseen =
        new Supplement("2026-03-03", Map.of(), List.of(bare), Papers.supplement().manifest());
    village.write(CASE, EntryType.SUPPLEMENT, unseen.text());
    send();
    assertEquals("T5", outcome(township, 2).rule());
    assertTrue(outcome(township, 2).reason().contains("照片"));
    assertEquals(CaseState.CORRECTION, Look.file(township, CASE).state());
  }

  @Test
  void supplementFromAnotherVillageIsRefused() {
    captured();
    act(CLERK, notice());
    Village other = Village.enrolledAt(township, "340822100202");
    other.write(CASE, EntryType.SUPPLEMENT, Papers.supplement().text());
    other.receipt(township, other.batch());
    assertEquals("REGION", Look.outcomeOf(township, other.device(), 1).rule());
    assertEquals(CaseState.CORRECTION, Look.file(township, CASE).state());
  }

  @Test
  void requestThatTheFormerHolderHasAnsweredIsNotAnsweredAgain() {
    captured();
    act(CLERK, notice());
    village.write(CASE, EntryType.SUPPLEMENT, Papers.supplement().text());
    send();
    reviewed();
    relayOwnLogUp();
    relayUp();
    assertEquals(CaseState.REVIEW, Look.file(county, CASE).state());
    assertEquals(0, Look.refusals(county, village.device()));
  }

  @Test
  void refusedActsSpendNoLetterNumberAndLeaveNoTrace() {
    captured();
    long entries = Look.count(township, "kept_entry");
    assertEquals("case-rule-t10", refused(REVIEWER, order("T10")));
    assertEquals("case-rule-t10", refused(FAR, order("T10")));
    assertEquals("case-revised", refused(CLERK, order("T10", 7)));
    Refusal unknown = assertThrows(Refusal.class, () -> ActOrder.parse(json("T99", 1, "")));
    assertEquals("act", unknown.problem().fields().get(0).id());
    ActOrder empty = ActOrder.parse(json("T4", 1, ",\"missing\":[]"));
    assertEquals("case-rule-t4", refused(CLERK, empty));
    assertEquals(entries, Look.count(township, "kept_entry"));
    assertEquals(0, Look.count(township, "letter_number"));
    assertEquals(1, Look.file(township, CASE).revision());
  }

  @Test
  void caseGoesFromTheVillageToItsEndAndBothNodesSeeTheSame() {
    captured();
    reviewed();
    relayUp();
    assertEquals(CaseState.REVIEW, Look.file(county, CASE).state());
    assertEquals(county.machine().name(), Look.file(county, CASE).holder());
    CaseFile decided = decide("T22");
    assertEquals(CaseState.DELIVERING, decided.state());
    assertEquals(township.machine().name(), decided.holder());
    assertTrue(Look.letters(decided).containsAll(List.of("W03", "W20", "W22", "W25")));
    relayDown();
    clock.set("2026-03-13T02:00:00Z");
    village.write(CASE, EntryType.DELIVERY_PROOF, Papers.delivery("2026-03-12").text());
    send();
    relayUp();
    CaseFile closed = Look.file(township, CASE);
    assertEquals(CaseState.CLOSED, closed.state());
    assertEquals(LocalDate.of(2026, 3, 12), closed.dates().delivered());
    assertEquals(closed, Look.file(county, CASE));
    assertEquals(List.of(), Look.unanswered(county));
    Look.assertRebuilt(county, CASE);
  }

  @Test
  void refusalIsDecidedAndGoesToDeliveryToo() {
    captured();
    reviewed();
    relayUp();
    assertEquals(CaseState.DELIVERING, decide("T23").state());
    assertTrue(Look.letters(Look.file(county, CASE)).contains("W23"));
  }

  @Test
  void countysWordOnPhotosComesOutBesideTheCaseThatItSpeaksOf() {
    AttachmentRef photo = new AttachmentRef(Digest.of("photo"), 5, "image/jpeg");
    Manifest manifest = new Manifest(List.of(photo));
    county
        .transactions()
        .write(c -> Arrivals.addedHere(c, Papers.caseId(2), "340822100201", photo));
    village.write(CASE, EntryType.CAPTURE, Papers.application(1, manifest).text());
    village.write(CASE, EntryType.MANIFEST, manifest.text());
    send();
    act(CLERK, order("T10"));

    relayOwnLogUp();
    relayUp();

    assertTrue(
        county
            .transactions()
            .read(c -> ChangeFeed.find(c, FeedItem.ATTACHMENTS, CASE))
            .isPresent());
  }

  @Test
  void countyFoldsTheTownshipsActsInAnyOrderToTheSameFile() {
    captured();
    reviewed();
    List<Entry> acts = new ArrayList<>();
    Look.kept(township, township.machine().name()).forEach(kept -> acts.add(kept.entry()));
    Collections.shuffle(acts, new Random(5));
    for (Entry act : acts) {
      String batch = Batch.of(List.of(act), township.machine().signer()).text();
      county.bean(Exchange.class).keep(township.machine().name(), batch);
    }
    CaseFile atCounty = Look.file(county, CASE);
    List<HistoryLine> history = Look.file(township, CASE).history();
    assertEquals(history, atCounty.history().subList(0, history.size()));
    assertEquals("T21b", atCounty.history().get(history.size()).transition());
    Look.assertRebuilt(county, CASE);
  }

  @Test
  void actOfANodeThatDoesNotHoldTheCaseIsRefusedAndShutsNobodyOut() {
    TestNode other = TestNode.township(county, "340822101000", folder.resolve("other"));
    try (other) {
      captured();
      act(CLERK, order("T10"));
      String forged =
          Look.actText(township, 2).replace(township.machine().name(), other.machine().name());
      Village rogue = Village.of(other);
      rogue.write(CASE, EntryType.ACT, forged);
      county.bean(Exchange.class).keep("rogue", rogue.batch());
      relayUp();
      assertEquals(Look.file(township, CASE), Look.file(county, CASE));
      assertEquals("HOLDER", Look.outcomeOf(county, rogue.device(), 1).rule());
    }
  }
}
