package org.daiban.device.clearing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.cases.CaseState;
import org.daiban.core.log.Checkpoint;
import org.daiban.core.log.Digest;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Signed;
import org.daiban.device.DeviceFixture;
import org.daiban.device.FileContract;
import org.daiban.device.attachment.StoredAttachment;
import org.daiban.device.capture.Captured;
import org.daiban.device.capture.VillageFixture;
import org.daiban.device.casebook.HolderStory;
import org.daiban.device.outbox.ReceiptVerdict;
import org.daiban.device.outbox.ReceiptingNode;
import org.daiban.device.space.DiskLevel;
import org.junit.Before;
import org.junit.Test;

/** A device lets go what the county calls safe, and nothing else (P1). */
public abstract class ClearingContract extends FileContract {
  private static final String COUNTY = "340822000000-00";
  private static final int MORE = 5;
  private static final int CASES = Clearing.CLOSED_KEPT_SHORT + MORE;

  private final ReceiptingNode county = new ReceiptingNode(COUNTY);
  private final HolderStory holder = new HolderStory("340822100000-00", VillageFixture.item());
  private final List<Captured> captured = new ArrayList<>();
  private VillageFixture village;
  private Clearing clearing;

  @Before
  public void captureAndSend() {
    village = new VillageFixture(database(), pictures());
    clearing =
        new Clearing(
            COUNTY,
            DeviceFixture.DEVICE,
            database(),
            DeviceFixture.signer(),
            village.device().attachments()::letGo);
    for (int i = 0; i < CASES; i++) {
      captured.add(village.captured());
    }
    send();
    village
        .outbox()
        .attachmentsToSend(100)
        .forEach(each -> village.outbox().attachmentKept(each.digest(), MachineKind.COUNTY));
  }

  private void send() {
    county.keep(village.outbox().nextBatch(10_000_000).get());
    receipt();
  }

  private ReceiptVerdict receipt() {
    return village.outbox().apply(county.receipt(), MachineKind.COUNTY);
  }

  private void close(Captured each) {
    CaseFile file = village.casebook().findFile(each.caseId()).get();
    CaseFile closed = HolderStory.withState(holder.received(file), CaseState.CLOSED);
    village
        .casebook()
        .apply(Signed.of(Signed.CASE, CaseFileText.of(closed).text(), DeviceFixture.signer()));
  }

  /** Everything is closed, sent and covered by a backup that came after the last photo. */
  private void closeAndBackUp() {
    captured.forEach(this::close);
    captured.add(village.captured());
    send();
    county.backUp();
    receipt();
  }

  private int clear() {
    return clearing.clear(DiskLevel.SHORT).cases();
  }

  @Test
  public void closedCaseStaysUntilTheCountyCallsItSafe() {
    captured.forEach(this::close);
    assertEquals(0, clear());
    assertEquals(Optional.empty(), clearing.checkpoint());
    village.captured();
    send();
    assertEquals("a receipt alone is no backup", 0, clear());
    county.backUp();
    receipt();
    assertEquals(MORE, clear());
    for (int i = 0; i < CASES; i++) {
      boolean there = village.casebook().findFile(captured.get(i).caseId()).isPresent();
      assertEquals("case " + i, i >= MORE, there);
    }
  }

  @Test
  public void openCaseStaysWhateverIsSafe() {
    captured.subList(1, CASES).forEach(this::close);
    village.captured();
    send();
    county.backUp();
    receipt();
    assertEquals(MORE - 1, clear());
    assertTrue(village.casebook().find(captured.get(0).caseId()).get().application().isPresent());
  }

  @Test
  public void townshipsWordMakesNothingSafe() {
    ReceiptingNode township = new ReceiptingNode("340822100000-00");
    captured.forEach(this::close);
    captured.add(village.captured());
    township.keep(village.outbox().nextBatch(10_000_000).get());
    township.backUp();
    village.outbox().apply(township.receipt(), MachineKind.TOWNSHIP);
    assertEquals(0, clear());
  }

  @Test
  public void photoThatCameBehindTheBackupHoldsItsCase() {
    Digest late = village.picture("晚到");
    captured.forEach(this::close);
    village.captured();
    send();
    county.backUp();
    receipt();
    database()
        .transaction(
            () -> {
              org.daiban.device.attachment.AttachmentTable photos =
                  new org.daiban.device.attachment.AttachmentTable(database());
              photos.assign(captured.get(0).caseId(), late, 2);
              return null;
            });
    village.outbox().attachmentKept(late, MachineKind.COUNTY);
    assertEquals("its photo came after the backup", MORE - 1, clear());
    village.captured();
    send();
    county.backUp();
    receipt();
    assertEquals(1, clear());
    assertFalse(village.device().attachments().file(late).exists());
  }

  @Test
  public void chainGoesOnBehindASignedCheckpoint() {
    closeAndBackUp();
    long head = village.outbox().head();
    Digest last = village.outbox().findEntry(head).get().digest();
    assertEquals(MORE, clear());
    Signed signed = clearing.checkpoint().get();
    assertEquals(Signed.CHECKPOINT, signed.purpose());
    assertTrue(signed.signedBy(DeviceFixture.signer().publicKey()));
    assertEquals(
        new Checkpoint(DeviceFixture.DEVICE.text(), head, last), Checkpoint.parse(signed.body()));
    village.captured();
    assertEquals(last, village.outbox().findEntry(head + 1).get().header().previous());
    send();
    assertEquals(0, village.outbox().unsent().entries());
  }

  @Test
  public void olderHeadOfAnotherNodeIsNoForkWhereEntriesAreGone() {
    closeAndBackUp();
    ReceiptingNode township = new ReceiptingNode("340822100000-00");
    for (long seq = 1; seq <= 3; seq++) {
      township.keep(
          org.daiban.core.log.Batch.of(
              java.util.Collections.singletonList(village.outbox().findEntry(seq).get()),
              DeviceFixture.signer()));
    }
    clear();
    assertEquals(Optional.empty(), village.outbox().findEntry(3));
    assertEquals(
        ReceiptVerdict.APPLIED, village.outbox().apply(township.receipt(), MachineKind.TOWNSHIP));
    assertFalse(village.outbox().isForked());
  }

  @Test
  public void thinnedPhotoKeepsItsRowAndComesBack() {
    closeAndBackUp();
    clear();
    StoredAttachment photo =
        village.casebook().find(captured.get(CASES - 1).caseId()).get().attachments().get(0);
    assertFalse("the disk is short", village.device().attachments().file(photo.digest()).exists());
    assertTrue(village.device().attachments().find(photo.digest()).get().isKept());
  }

  @Test
  public void unreadRefusalHoldsItsCase() {
    village
        .outbox()
        .apply(
            new org.daiban.core.log.Outcome(
                DeviceFixture.DEVICE.text(),
                1,
                village.outbox().findEntry(1).get().digest(),
                captured.get(0).caseId(),
                org.daiban.core.log.Outcome.REFUSED,
                "FORM",
                "表单有误。",
                "请改正。",
                COUNTY,
                1,
                1,
                1));
    closeAndBackUp();
    assertEquals(MORE - 1, clear());
    village.outbox().markRead(1);
    village.outbox().acknowledged(COUNTY, village.outbox().acknowledgements(COUNTY));
    assertEquals(1, clear());
  }
}
