package org.daiban.device.outbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Outcome;
import org.daiban.core.request.AttachmentRef;
import org.daiban.device.DeviceFixture;
import org.daiban.device.FileContract;
import org.daiban.device.attachment.AttachmentTable;
import org.daiban.device.attachment.PendingBytes;
import org.daiban.device.attachment.RefusedAttachment;
import org.daiban.device.log.Answer;
import org.junit.Before;
import org.junit.Test;

/** Forks and refused photos are told until they are done with (P4, P8), on every driver. */
public abstract class RefusalsContract extends FileContract {
  private static final int PLENTY_CHARS = 1_000_000;

  private final ReceiptingNode township = new ReceiptingNode("340822100000-00");
  private DeviceFixture device;
  private Outbox outbox;

  @Before
  public void openOutbox() {
    device = new DeviceFixture(database(), pictures());
    outbox = new Outbox(DeviceFixture.DEVICE, database(), DeviceFixture.signer(), device.clock());
  }

  @Test
  public void entryPutAsideAsAForkIsToldUntilTheForkIsGone() {
    write(2);
    Entry ours = batch().entries().get(1);
    township.keep(batch());
    township.keep(foreignBatch());
    township.setAside(ours);
    fromTownship();
    Answer told = outbox.unreadRefusals().get(0);
    assertEquals(Answer.FORKED, told.code());
    assertTrue(told.staysUntilDone());
    outbox.markRead(2);
    assertEquals(1, outbox.unreadRefusals().size());
    assertEquals("what stands aside there is not sent again", 1, batch().to());
  }

  @Test
  public void forkAboveAGapIsNoticedThoughTheHeadIsOurs() {
    write(3);
    Batch all = batch();
    township.keep(
        new Batch(
            1, DeviceFixture.DEVICE.text(), 1, 1, all.entries().subList(0, 1), "ES256", null));
    township.setAside(all.entries().get(1));
    assertEquals(ReceiptVerdict.APPLIED, fromTownship());
    assertTrue(outbox.isForked());
    assertEquals(1, outbox.unreadRefusals().size());
    township.relent();
    township.keep(all);
    fromTownship();
    assertFalse(outbox.isForked());
    assertEquals(0, outbox.unreadRefusals().size());
  }

  @Test
  public void whatTheCountyKeepsAsideIsNotOfferedToItAgainThoughTheTownshipHasIt() {
    write(1);
    Batch batch = batch();
    township.keep(batch);
    fromTownship();
    assertEquals(1, outbox.waitingForCounty(Long.MAX_VALUE));
    ReceiptingNode county = new ReceiptingNode("340822000000-00");
    county.keepAside(batch);
    outbox.apply(county.receipt(), MachineKind.COUNTY);
    assertEquals(0, outbox.waitingForCounty(Long.MAX_VALUE));
  }

  @Test
  public void refusalThatIsSaidAgainStaysReadAndIsAcknowledgedAgain() {
    write(1);
    outbox.apply(refused(1));
    outbox.markRead(1);
    outbox.acknowledged("340822100000-00", outbox.acknowledgements("340822100000-00"));
    outbox.apply(refused(2));
    assertEquals(Collections.emptyList(), outbox.unreadRefusals());
    assertEquals(1, outbox.acknowledgements("340822100000-00").size());
  }

  @Test
  public void refusedOutcomeIsAcknowledgedOnceAPersonHasReadIt() {
    write(1);
    outbox.apply(refused(1));
    assertEquals(Collections.emptyList(), outbox.acknowledgements("340822100000-00"));
    assertEquals(1, outbox.unreadRefusals().size());
    outbox.markRead(1);
    assertEquals(1, outbox.acknowledgements("340822100000-00").size());
    assertEquals(0, outbox.unreadRefusals().size());
  }

  @Test
  public void refusedPhotoIsToldUntilANodeTakesIt() {
    AttachmentRef photo = device.attachments().keep(DeviceFixture.picture("身份证"));
    write(1);
    assign(photo);
    outbox.attachmentRefused(photo.digest(), "disk", "上级的磁盘已满。", "请告诉乡镇中心。");
    RefusedAttachment told = outbox.refusedAttachments(10).get(0);
    assertEquals(photo.digest(), told.digest());
    assertEquals("case-1", told.caseId());
    assertEquals("请告诉乡镇中心。", told.todo());
    outbox.attachmentSent(photo.digest(), 1);
    assertEquals(Collections.emptyList(), outbox.refusedAttachments(10));
  }

  @Test
  public void photoThatRottedIsOfferedNoMoreUntilItsBytesAreHereAgain() throws IOException {
    byte[] bytes = DeviceFixture.picture("身份证");
    AttachmentRef photo = device.attachments().keep(bytes);
    write(1);
    assign(photo);
    assertTrue(device.attachments().isWhole(photo.digest()));
    byte[] rotten = bytes.clone();
    rotten[rotten.length - 1] ^= 1;
    Files.write(device.attachments().file(photo.digest()).toPath(), rotten);
    assertFalse(device.attachments().isWhole(photo.digest()));

    outbox.attachmentSpoilt(photo.digest(), "照片损坏了。", "请重新拍摄。");
    assertEquals(Collections.emptyList(), outbox.attachmentsNotKept(10));
    assertEquals(new PendingBytes(0, 0), outbox.unsentAttachments());
    assertEquals(RefusedAttachment.SPOILT, outbox.refusedAttachments(10).get(0).code());

    device.attachments().keep(bytes);
    assertTrue(device.attachments().isWhole(photo.digest()));
    assertEquals(1, outbox.attachmentsNotKept(10).size());
    assertEquals(Collections.emptyList(), outbox.refusedAttachments(10));
  }

  @Test
  public void photosThatWaitAreCountedWithTheBytesStillToGo() {
    AttachmentRef photo = device.attachments().keep(DeviceFixture.picture("身份证"));
    assertEquals(new PendingBytes(0, 0), outbox.unsentAttachments());
    write(1);
    assign(photo);
    assertEquals(new PendingBytes(1, photo.bytes()), outbox.unsentAttachments());
    outbox.attachmentSent(photo.digest(), 2);
    assertEquals(new PendingBytes(1, photo.bytes() - 2), outbox.unsentAttachments());
    outbox.attachmentKept(photo.digest(), MachineKind.TOWNSHIP);
    assertEquals(new PendingBytes(0, 0), outbox.unsentAttachments());
  }

  private void assign(AttachmentRef... refs) {
    AttachmentTable table = new AttachmentTable(database());
    database()
        .transaction(
            () -> {
              for (AttachmentRef ref : refs) {
                table.assign("case-1", ref.digest(), 1);
              }
              return null;
            });
  }

  private void write(int entries) {
    for (int i = 0; i < entries; i++) {
      database()
          .transaction(
              () ->
                  device
                      .log()
                      .append(
                          "case-1",
                          EntryType.CAPTURE,
                          DeviceFixture.AGENT,
                          DeviceFixture.CATALOGUE,
                          "{\"text\":\"申请内容\"}"));
    }
  }

  private Batch foreignBatch() {
    Batch own = batch();
    Entry last = own.entries().get(1);
    Entry other = Entry.of(last.header(), last.salt(), last.payload());
    Entry foreign =
        new Entry(other.header(), other.headerText() + " ", other.salt(), other.payload());
    return new Batch(1, DeviceFixture.DEVICE.text(), 2, 2, Arrays.asList(foreign), "ES256", null);
  }

  private Batch batch() {
    return outbox.nextBatch(PLENTY_CHARS).get();
  }

  private ReceiptVerdict fromTownship() {
    return outbox.apply(township.receipt(), MachineKind.TOWNSHIP);
  }

  private Outcome refused(long atMs) {
    return new Outcome(
        DeviceFixture.DEVICE.text(),
        1,
        outbox.findEntry(1).get().digest(),
        "case-1",
        Outcome.REFUSED,
        "T5",
        "补正材料不全。",
        "请补齐后再交。",
        "340822100000-00",
        1,
        2,
        atMs);
  }
}
