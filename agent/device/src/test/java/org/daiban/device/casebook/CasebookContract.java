package org.daiban.device.casebook;

import static org.daiban.device.capture.VillageFixture.AGENT;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.VillageNext;
import org.daiban.core.log.Digest;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.Signed;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Mandate;
import org.daiban.device.DeviceFixture;
import org.daiban.device.FileContract;
import org.daiban.device.capture.CaptureRefused;
import org.daiban.device.capture.CaptureRefused.Reason;
import org.daiban.device.capture.Captured;
import org.daiban.device.capture.CaseRequests;
import org.daiban.device.capture.DraftContent;
import org.daiban.device.capture.VillageFixture;
import org.daiban.device.log.Transport;
import org.daiban.device.outbox.ReceiptingNode;
import org.junit.Before;
import org.junit.Test;

/** What the casebook believes, and what it says is to be done next, on every driver. */
public abstract class CasebookContract extends FileContract {
  private final ReceiptingNode township = new ReceiptingNode("340822100000-00");
  private static final String TOWNSHIP = "340822100000-00";
  private List<HandedMaterial> paper;
  private VillageFixture village;
  private Casebook casebook;
  private HolderStory holder;

  @Before
  public void openVillage() {
    village = new VillageFixture(database(), pictures());
    paper =
        Collections.singletonList(
            new HandedMaterial(
                1, HandedMaterial.ORIGINAL, Collections.singletonList(village.picture("补交")), ""));
    casebook = village.casebook();
    holder = new HolderStory(TOWNSHIP, VillageFixture.item());
  }

  @Test
  public void snapshotMovesTheCase() {
    Captured captured = village.captured();
    assertTrue(tell(holder.received(file(captured))));
    assertEquals(CaseState.RECEIVED, file(captured).state());
    assertTrue(casebook.find(captured.caseId()).get().signed().isPresent());
  }

  @Test
  public void olderSnapshotThatComesLateChangesNothing() {
    Captured captured = village.captured();
    CaseFile received = holder.received(file(captured));
    CaseFile correction = holder.correction(received);
    assertTrue(tell(correction));
    assertFalse(tell(received));
    assertFalse(tell(correction));
    assertEquals(CaseState.CORRECTION, file(captured).state());
  }

  @Test
  public void higherTermWinsOverAHigherRevision() {
    Captured captured = village.captured();
    CaseFile received = holder.received(file(captured));
    tell(holder.correction(received));
    CaseFile takenOver = HolderStory.withTerm(received, 2);
    assertTrue(tell(takenOver));
    assertEquals(2, file(captured).term());
  }

  @Test
  public void caseThatThisDeviceNeverCapturedComesBackToIt() {
    Captured captured = village.captured();
    CaseFile received = holder.received(file(captured));
    CaseFile other = HolderStory.withCaseId(received, "0f0e0d0c-0000-4000-8000-000000000001");
    assertTrue(tell(other));
    CaseLine line = casebook.findLine(other.caseId()).get();
    assertEquals(Transport.AT_TOWNSHIP, line.transport());
    assertFalse(casebook.find(other.caseId()).get().application().isPresent());
  }

  @Test
  public void stateWordOfALaterProgramIsShown() {
    Captured captured = village.captured();
    String text =
        CaseFileText.of(holder.received(file(captured)))
            .text()
            .replace("\"state\":\"RECEIVED\"", "\"state\":\"ARCHIVED_TWICE\"");
    assertTrue(casebook.apply(Signed.of(Signed.CASE, text, DeviceFixture.signer())));
    assertEquals("ARCHIVED_TWICE", casebook.findLine(captured.caseId()).get().stateWord());
    assertEquals("ARCHIVED_TWICE", casebook.list(1).get(0).stateWord());
  }

  @Test
  public void listShowsTheSameAsThePageWithoutItsHistory() {
    Captured captured = village.captured();
    assertEquals(CaseState.CAPTURED, casebook.list(1).get(0).file().state());
    tell(holder.correction(holder.received(file(captured))));
    CaseLine listed = casebook.list(1).get(0);
    assertEquals(file(captured).brief(), listed.file());
    assertFalse(file(captured).history().isEmpty());
    assertTrue(listed.file().history().isEmpty());
    assertEquals(next(captured), listed.next());
  }

  @Test
  public void legalStateSaysNothingOfTransportNorTheOtherWayRound() {
    Captured captured = village.captured();
    tell(holder.received(file(captured)));
    CaseLine line = casebook.findLine(captured.caseId()).get();
    assertEquals(CaseState.RECEIVED, line.file().state());
    assertEquals(Transport.SAVED, line.transport());
    assertEquals(0, line.attachments().township());
    assertEquals(2, line.attachments().total());
  }

  @Test
  public void supplementIsAskedForThenSentThenAwaited() {
    Captured captured = village.captured();
    assertEquals(VillageNext.SEND, next(captured));
    tell(holder.correction(holder.received(file(captured))));
    assertEquals(VillageNext.SUPPLEMENT, next(captured));
    village.requests().supplement(AGENT, captured.caseId(), Collections.emptyMap(), paper);
    assertEquals(VillageNext.SEND, next(captured));
    assertEquals(1, casebook.find(captured.caseId()).get().supplements().size());
  }

  @Test
  public void refusedSupplementIsReadAndAskedForAgain() {
    Captured captured = village.captured();
    tell(holder.correction(holder.received(file(captured))));
    long seq =
        village.requests().supplement(AGENT, captured.caseId(), Collections.emptyMap(), paper);
    village.outbox().apply(refusal(seq, captured.caseId()));
    assertEquals(VillageNext.READ_REFUSAL, next(captured));
    assertEquals("请补齐后再交。", casebook.findLine(captured.caseId()).get().refusal().get().todo());
    village.outbox().markRead(seq);
    assertEquals(VillageNext.SUPPLEMENT, next(captured));
  }

  @Test
  public void mendedFieldThatBreaksItsRuleIsRefusedWithItsField() {
    Captured captured = village.captured();
    tell(holder.correction(holder.received(file(captured))));
    Map<String, Object> wrong = Collections.singletonMap("id_no", "340822190001010018");
    CaptureRefused refused =
        assertThrows(
            CaptureRefused.class,
            () -> village.requests().supplement(AGENT, captured.caseId(), wrong, paper));
    assertEquals(Reason.FORM_WRONG, refused.reason());
    assertEquals("id_no", refused.check().findings().get(0).id());
    assertEquals(2, village.outbox().head());
  }

  @Test
  public void mendedFieldIsHandedInPlain() {
    Captured captured = village.captured();
    tell(holder.correction(holder.received(file(captured))));
    Map<String, Object> typed = Collections.singletonMap("id_no", " 34082219000101005x");
    village.requests().supplement(AGENT, captured.caseId(), typed, paper);
    CaseDetail detail = casebook.find(captured.caseId()).get();
    assertEquals("34082219000101005X", detail.supplements().get(0).form().get("id_no"));
    assertEquals("王某某", detail.form().get("applicant_name"));
  }

  @Test
  public void supplementIsKeptAsTypedUntilItIsHandedIn() {
    Captured captured = village.captured();
    DraftContent typed =
        new DraftContent(Collections.singletonMap("id_no", "34082２ 错"), paper, Mandate.NONE);
    CaseRequests requests = village.requests();
    assertRefused(
        Reason.NOT_AWAITED, () -> requests.saveSupplementDraft(AGENT, captured.caseId(), typed));
    tell(holder.correction(holder.received(file(captured))));
    requests.saveSupplementDraft(AGENT, captured.caseId(), typed);
    assertEquals(typed, village.requests().supplementDraft(AGENT, captured.caseId()));
    requests.supplement(AGENT, captured.caseId(), Collections.emptyMap(), paper);
    assertEquals(DraftContent.EMPTY, requests.supplementDraft(AGENT, captured.caseId()));
  }

  @Test
  public void capturerIsRememberedWhateverTheHolderTells() {
    Captured captured = village.captured();
    tell(holder.received(file(captured)));
    assertEquals("查代办", casebook.find(captured.caseId()).get().capturer().get());
  }

  @Test
  public void photoThatANodeDidNotTakeStandsOnItsCase() {
    Captured captured = village.captured();
    Digest photo = village.picture("身份证");
    village.outbox().attachmentRefused(photo, "disk", "上级的磁盘已满。", "请告诉乡镇中心。");
    CaseLine line = casebook.findLine(captured.caseId()).get();
    assertEquals("上级的磁盘已满。", line.refusedAttachments().get(0).reason());
  }

  @Test
  public void paperThatNobodyCanSeeIsNotHandedIn() {
    Captured captured = village.captured();
    tell(holder.correction(holder.received(file(captured))));
    List<HandedMaterial> bare =
        Collections.singletonList(
            new HandedMaterial(1, HandedMaterial.ORIGINAL, Collections.emptyList(), ""));
    assertRefused(
        Reason.NO_PICTURE,
        () ->
            village.requests().supplement(AGENT, captured.caseId(), Collections.emptyMap(), bare));
    assertEquals(2, village.outbox().head());
  }

  @Test
  public void sameSupplementTwiceIsOneRequest() {
    Captured captured = village.captured();
    tell(holder.correction(holder.received(file(captured))));
    long first =
        village.requests().supplement(AGENT, captured.caseId(), Collections.emptyMap(), paper);
    assertEquals(
        first,
        village.requests().supplement(AGENT, captured.caseId(), Collections.emptyMap(), paper));
    assertEquals(4, village.outbox().head());
  }

  @Test
  public void requestThatNobodyAwaitsIsRefused() {
    Captured captured = village.captured();
    Digest signature = village.picture("签收");
    assertRefused(
        Reason.NOT_AWAITED,
        () ->
            village.requests().supplement(AGENT, captured.caseId(), Collections.emptyMap(), paper));
    assertRefused(
        Reason.NOT_AWAITED,
        () ->
            village
                .requests()
                .deliveryProof(AGENT, captured.caseId(), "王某某", "本人", "2026-11-23", signature));
    assertRefused(Reason.NO_CASE, () -> village.requests().withdraw(AGENT, "no such case", "不办了"));
    assertEquals(2, village.outbox().head());
  }

  @Test
  public void resultIsHandedOverAgainstASignature() {
    Captured captured = village.captured();
    tell(HolderStory.withState(holder.received(file(captured)), CaseState.DELIVERING));
    assertEquals(VillageNext.HAND_OVER, next(captured));
    Digest signature = village.picture("签收");
    assertRefused(
        Reason.NO_SIGNATURE,
        () ->
            village
                .requests()
                .deliveryProof(AGENT, captured.caseId(), "王某某", "本人", "昨天", signature));
    village
        .requests()
        .deliveryProof(AGENT, captured.caseId(), "王某某", "本人", "2026-11-23", signature);
    assertEquals(VillageNext.SEND, next(captured));
    assertEquals(3, casebook.findLine(captured.caseId()).get().attachments().total());
  }

  @Test
  public void mostUrgentStandsOnTop() {
    Captured waiting = village.captured();
    tell(holder.received(file(waiting)));
    Captured toSend = village.captured();
    Captured toSupplement = village.captured();
    tell(holder.correction(holder.received(file(toSupplement))));
    Captured closed = village.captured();
    tell(HolderStory.withState(holder.received(file(closed)), CaseState.CLOSED));
    List<String> expected =
        Arrays.asList(toSupplement.caseId(), toSend.caseId(), waiting.caseId(), closed.caseId());
    List<String> listed = new ArrayList<>();
    casebook.list(10).forEach(line -> listed.add(line.caseId()));
    assertEquals(expected, listed);
  }

  @Test
  public void letterIsKeptWithItsCaseAndReplacedByItsReprint() {
    Captured captured = village.captured();
    casebook.keep("k1", captured.caseId(), "{\"number\":\"1\"}");
    casebook.keep("k1", captured.caseId(), "{\"number\":\"2\"}");
    List<ReceivedLetter> letters = casebook.find(captured.caseId()).get().letters();
    assertEquals(1, letters.size());
    assertEquals("{\"number\":\"2\"}", letters.get(0).body());
    assertEquals(letters.get(0), casebook.findLetter("k1").get());
  }

  @Test
  public void caseThatWentToAnotherVillageLeavesTheListAndStaysInTheBook() {
    Captured captured = village.captured();
    keptByTownship();
    casebook.leave(captured.caseId());
    assertEquals(Collections.emptyList(), casebook.list(10));
    assertTrue(casebook.find(captured.caseId()).isPresent());
    tell(holder.received(file(captured)));
    assertEquals(1, casebook.list(10).size());
  }

  @Test
  public void caseThatLeftStaysInTheListWhileSomethingOfItWaitsToBeSent() {
    Captured captured = village.captured();
    casebook.leave(captured.caseId());
    assertEquals(1, casebook.list(10).size());
    keptByTownship();
    assertEquals(Collections.emptyList(), casebook.list(10));
  }

  @Test
  public void caseThatIsMissingAmongThoseOfTheVillageHasLeft() {
    Captured told = village.captured();
    tell(holder.received(file(told)));
    Captured own = village.captured();
    keptByTownship();
    casebook.leaveAllBut(Collections.emptyList());
    assertEquals(1, casebook.list(10).size()); // what no node has told of cannot be missing
    assertEquals(own.caseId(), casebook.list(10).get(0).file().caseId());
  }

  private void keptByTownship() {
    township.keep(village.outbox().nextBatch(1_000_000).get());
    village.outbox().apply(township.receipt(), MachineKind.TOWNSHIP);
  }

  private boolean tell(CaseFile file) {
    return casebook.apply(
        Signed.of(Signed.CASE, CaseFileText.of(file).text(), DeviceFixture.signer()));
  }

  private CaseFile file(Captured captured) {
    return casebook.findFile(captured.caseId()).get();
  }

  private VillageNext next(Captured captured) {
    return casebook.findLine(captured.caseId()).get().next();
  }

  private Outcome refusal(long seq, String caseId) {
    return new Outcome(
        DeviceFixture.DEVICE.text(),
        seq,
        village.outbox().findEntry(seq).get().digest(),
        caseId,
        Outcome.REFUSED,
        "T5",
        "补正材料不全。",
        "请补齐后再交。",
        TOWNSHIP,
        1,
        2,
        1);
  }

  private static void assertRefused(Reason reason, Runnable act) {
    assertEquals(reason, assertThrows(CaptureRefused.class, act::run).reason());
  }
}
