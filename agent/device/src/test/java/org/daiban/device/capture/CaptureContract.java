package org.daiban.device.capture;

import static org.daiban.device.capture.VillageFixture.AGENT;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryType;
import org.daiban.core.number.CaseNumber;
import org.daiban.core.request.Application;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Mandate;
import org.daiban.core.request.Manifest;
import org.daiban.device.DeviceFixture;
import org.daiban.device.FileContract;
import org.daiban.device.capture.CaptureRefused.Reason;
import org.daiban.device.log.Chance;
import org.daiban.device.store.SerialTable;
import org.junit.Before;
import org.junit.Test;

/** From a draft to a case, on every driver. */
public abstract class CaptureContract extends FileContract {
  private static final long DAY_MS = 24 * 3_600_000L;

  private VillageFixture village;
  private Capture capture;

  @Before
  public void openVillage() {
    village = new VillageFixture(database(), pictures());
    capture = village.capture();
  }

  @Test
  public void draftIsKeptAsTypedThroughARestart() {
    Draft draft = capture.createDraft(AGENT, VillageFixture.ITEM);
    DraftContent typed = content("id_no", "34082２ 错");
    capture.saveDraft(AGENT, draft.id(), typed);
    reopened();
    capture = new VillageFixture(database(), pictures()).capture();
    assertEquals(typed, capture.draft(AGENT, draft.id()).content());
    assertEquals("test-1", capture.draft(AGENT, draft.id()).catalogue());
  }

  @Test
  public void draftsAreListedLastTouchedFirst() {
    Draft first = capture.createDraft(AGENT, VillageFixture.ITEM);
    village.device().clock().forward(1_000);
    Draft second = capture.createDraft(AGENT, VillageFixture.ITEM);
    assertEquals(second.id(), capture.drafts(AGENT).get(0).id());
    village.device().clock().forward(1_000);
    capture.saveDraft(AGENT, first.id(), content("need", "药费"));
    assertEquals(first.id(), capture.drafts(AGENT).get(0).id());
  }

  @Test
  public void draftOfAnotherPersonIsOutOfReach() {
    Draft draft = capture.createDraft(AGENT, VillageFixture.ITEM);
    Agent other = new Agent("p-999", "别人", Role.PROXY_AGENT, "340822100201");
    assertEquals(Collections.emptyList(), capture.drafts(other));
    assertRefused(Reason.NO_DRAFT, () -> capture.draft(other, draft.id()));
    assertRefused(Reason.NO_DRAFT, () -> capture.capture(other, draft.id(), true));
  }

  @Test
  public void deletedDraftIsGone() {
    Draft draft = capture.createDraft(AGENT, VillageFixture.ITEM);
    capture.deleteDraft(AGENT, draft.id());
    assertRefused(Reason.NO_DRAFT, () -> capture.draft(AGENT, draft.id()));
  }

  @Test
  public void unknownItemAndItemWithoutProxyAreRefused() {
    assertRefused(Reason.NO_ITEM, () -> capture.createDraft(AGENT, "340500000000"));
    assertRefused(Reason.NO_PROXY, () -> capture.createDraft(AGENT, VillageFixture.ITEM_IN_PERSON));
  }

  @Test
  public void captureWritesApplicationAndManifestNumberAndCase() {
    Draft draft = village.readyDraft();
    Captured captured = capture.capture(AGENT, draft.id(), false);
    Batch batch = village.outbox().nextBatch(1_000_000).get();
    assertEquals(2, batch.entries().size());
    Application application = Application.parse(batch.entries().get(0).payload());
    Manifest manifest = Manifest.parse(batch.entries().get(1).payload());
    assertEquals(EntryType.CAPTURE, batch.entries().get(0).header().type());
    assertEquals(EntryType.MANIFEST, batch.entries().get(1).header().type());
    assertEquals(manifest.digest(), application.manifest());
    assertEquals(2, manifest.attachments().size());
    assertEquals(captured.number(), application.number());
    assertFalse(application.missingAccepted());
    assertTrue(capture.drafts(AGENT).isEmpty());
  }

  @Test
  public void capturedCaseStandsInTheCasebook() {
    Captured captured = village.captured();
    assertEquals(CaseState.CAPTURED, village.casebook().findFile(captured.caseId()).get().state());
    assertEquals(captured.number(), village.casebook().list(10).get(0).file().number());
    assertEquals(
        "王某某", village.casebook().find(captured.caseId()).get().application().get().applicant());
  }

  @Test
  public void numberNamesRegionDaySlotAndSerial() {
    CaseNumber first = CaseNumber.parse(village.captured().number());
    CaseNumber second = CaseNumber.parse(village.captured().number());
    assertEquals("340822100201", first.region().code());
    assertEquals("2026-11-23", first.capturedOn().toString());
    assertEquals(3, first.slot());
    assertEquals(1, first.serial());
    assertEquals(2, second.serial());
    village.device().clock().forward(DAY_MS);
    assertEquals(1, CaseNumber.parse(village.captured().number()).serial());
  }

  @Test
  public void clockSetBackRepeatsNoNumber() {
    village.captured();
    village.device().clock().forward(DAY_MS);
    village.captured();
    village.device().clock().forward(-DAY_MS);
    assertEquals(2, CaseNumber.parse(village.captured().number()).serial());
  }

  @Test
  public void capturingADraftTwiceMakesOneCase() {
    Draft draft = village.readyDraft();
    Captured first = capture.capture(AGENT, draft.id(), false);
    assertEquals(first, capture.capture(AGENT, draft.id(), false));
    assertEquals(2, village.outbox().head());
    assertEquals(1, village.casebook().list(10).size());
  }

  @Test
  public void draftThatIsNotReadyStaysAndIsToldWhatToMend() {
    Draft draft = capture.createDraft(AGENT, VillageFixture.ITEM);
    CaptureRefused refused =
        assertThrows(CaptureRefused.class, () -> capture.capture(AGENT, draft.id(), true));
    assertEquals(Reason.NOT_READY, refused.reason());
    assertTrue(refused.check().findings().stream().anyMatch(f -> f.id().equals("applicant_name")));
    assertTrue(
        refused.check().findings().stream().anyMatch(f -> f.id().equals("mandate.signature")));
    assertEquals(1, capture.drafts(AGENT).size());
    assertEquals(0, village.outbox().head());
  }

  @Test
  public void missingPaperNeedsTheVillagersWord() {
    Draft draft = capture.createDraft(AGENT, VillageFixture.ITEM);
    DraftContent ready = village.readyContent();
    capture.saveDraft(
        AGENT,
        draft.id(),
        new DraftContent(ready.form(), Collections.emptyList(), ready.mandate()));
    assertEquals(1, capture.check(AGENT, draft.id()).missing().size());
    assertRefused(Reason.INCOMPLETE, () -> capture.capture(AGENT, draft.id(), false));
    capture.capture(AGENT, draft.id(), true);
    String payload = village.outbox().findEntry(1).get().payload();
    assertTrue(Application.parse(payload).missingAccepted());
  }

  @Test
  public void pictureThatIsNotOnTheDeviceIsNoticed() {
    Draft draft = capture.createDraft(AGENT, VillageFixture.ITEM);
    DraftContent ready = village.readyContent();
    Mandate mandate =
        new Mandate(Collections.singletonList(Mandate.SUBMIT), Digest.of("never taken"));
    capture.saveDraft(
        AGENT, draft.id(), new DraftContent(ready.form(), ready.materials(), mandate));
    assertRefused(Reason.PICTURE_GONE, () -> capture.capture(AGENT, draft.id(), false));
    assertEquals(1, capture.drafts(AGENT).size());
  }

  @Test
  public void tooManyPicturesAreRefused() {
    Draft draft = capture.createDraft(AGENT, VillageFixture.ITEM);
    DraftContent ready = village.readyContent();
    List<Digest> pages = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      pages.add(village.picture("page " + i));
    }
    HandedMaterial card = new HandedMaterial(1, HandedMaterial.COPY, pages, "");
    capture.saveDraft(
        AGENT,
        draft.id(),
        new DraftContent(ready.form(), Collections.singletonList(card), ready.mandate()));
    assertRefused(Reason.TOO_MANY_PICTURES, () -> capture.capture(AGENT, draft.id(), false));
  }

  @Test
  public void draftFarTooLongIsRefusedAndTheOneBeforeStays() {
    Draft draft = village.readyDraft();
    char[] letters = new char[300_000];
    Arrays.fill(letters, '字');
    DraftContent huge = content("need", new String(letters));
    assertRefused(Reason.TOO_LONG, () -> capture.saveDraft(AGENT, draft.id(), huge));
    assertEquals(draft.content(), capture.draft(AGENT, draft.id()).content());
  }

  @Test
  public void dayWithoutNumbersLeftKeepsTheDraft() {
    for (int i = 0; i < CaseNumber.SERIAL_MAX; i++) {
      useUpOneNumber();
    }
    Draft draft = village.readyDraft();
    assertRefused(Reason.NUMBERS_USED_UP, () -> capture.capture(AGENT, draft.id(), false));
    assertEquals(draft.id(), capture.drafts(AGENT).get(0).id());
  }

  @Test
  public void sameSeedMakesTheSameIds() {
    Chance chance = new Chance(new Random(7));
    String first = chance.caseId(5);
    assertEquals(first, new Chance(new Random(7)).caseId(5));
    assertNotEquals(first, chance.caseId(5));
    assertEquals(7, UUID.fromString(first).version());
  }

  private void useUpOneNumber() {
    database()
        .transaction(
            () ->
                new SerialTable(database())
                    .next(DeviceFixture.DEVICE.slot(), village.device().clock().today()));
  }

  private static DraftContent content(String field, String value) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put(field, value);
    return new DraftContent(form, Collections.emptyList(), Mandate.NONE);
  }

  private static void assertRefused(Reason reason, Runnable act) {
    CaptureRefused refused = assertThrows(CaptureRefused.class, act::run);
    assertEquals(reason, refused.reason());
    assertTrue(refused.getMessage().contains("请"));
  }
}
