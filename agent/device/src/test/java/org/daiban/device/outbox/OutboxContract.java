package org.daiban.device.outbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.Signed;
import org.daiban.core.request.AttachmentRef;
import org.daiban.device.DeviceFixture;
import org.daiban.device.FileContract;
import org.daiban.device.attachment.AttachmentTable;
import org.daiban.device.log.Answer;
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.Transport;
import org.daiban.device.log.Unsent;
import org.junit.Before;
import org.junit.Test;

/** What the outbox promises on every driver: P1, P2, P3 and P4 of the sync promises. */
public abstract class OutboxContract extends FileContract {
  private static final int PLENTY_CHARS = 1_000_000;

  private final ReceiptingNode township = new ReceiptingNode("340822100000-00");
  private final ReceiptingNode county = new ReceiptingNode("340822000000-00");
  private DeviceFixture device;
  private Outbox outbox;

  @Before
  public void openOutbox() {
    device = new DeviceFixture(database(), pictures());
    outbox = outbox();
  }

  private Outbox outbox() {
    return new Outbox(DeviceFixture.DEVICE, database(), DeviceFixture.signer(), device.clock());
  }

  @Test
  public void emptyLogHasNothingToSend() {
    assertFalse(outbox.nextBatch(PLENTY_CHARS).isPresent());
    assertEquals(new Unsent(0, 0, 0), outbox.unsent());
  }

  @Test
  public void batchIsChainedSignedAndReadsBack() {
    write(3);
    Batch batch = Batch.parse(batch().text());
    assertEquals(3, batch.entries().size());
    assertTrue(batch.chained());
    assertTrue(batch.signedBy(DeviceFixture.signer().publicKey()));
    assertTrue(batch.entries().stream().allMatch(Entry::payloadMatches));
  }

  @Test
  public void entryIsOfferedUntilAReceiptCoversIt() {
    write(2);
    assertEquals(2, batch().to());
    assertEquals(2, batch().to());
    township.keep(batch());
    assertEquals(ReceiptVerdict.APPLIED, fromTownship());
    assertFalse(outbox.nextBatch(PLENTY_CHARS).isPresent());
    assertEquals(0, outbox.unsent().entries());
  }

  @Test
  public void transportFollowsVerifiedReceiptsAlone() {
    write(1);
    assertEquals(Transport.SAVED, transport(1));
    township.keep(batch());
    county.keep(batch());
    fromTownship();
    assertEquals(Transport.AT_TOWNSHIP, transport(1));
    outbox.apply(county.receipt(), MachineKind.COUNTY);
    assertEquals(Transport.AT_COUNTY, transport(1));
  }

  @Test
  public void straightToTheCountySkipsTheTownship() {
    write(1);
    county.keep(batch());
    outbox.apply(county.receipt(), MachineKind.COUNTY);
    assertEquals(Transport.AT_COUNTY, transport(1));
    assertEquals(0, outbox.unsent().entries());
  }

  @Test
  public void transportSurvivesARestart() {
    write(1);
    township.keep(batch());
    fromTownship();
    reopened();
    device = new DeviceFixture(database(), pictures());
    outbox = outbox();
    assertEquals(Transport.AT_TOWNSHIP, transport(1));
    assertTrue(outbox.findReceipt("340822100000-00").isPresent());
  }

  @Test
  public void refusedEntryBlocksNothingAndStaysUntilRead() {
    write(2);
    List<Entry> entries = batch().entries();
    township.refuse(entries.get(0));
    township.keep(
        new Batch(1, DeviceFixture.DEVICE.text(), 2, 2, entries.subList(1, 2), "ES256", null));
    fromTownship();
    assertEquals(Transport.SAVED, transport(1));
    assertEquals(Transport.AT_TOWNSHIP, transport(2));
    assertFalse(outbox.nextBatch(PLENTY_CHARS).isPresent());
    Answer refusal = outbox.unreadRefusals().get(0);
    assertEquals(Answer.NOT_KEPT, refusal.verdict());
    assertEquals("请拆成两件重新登记。", refusal.todo());
    outbox.markRead(1);
    fromTownship();
    assertEquals(Collections.emptyList(), outbox.unreadRefusals());
  }

  @Test
  public void entryRefusedForNowIsOfferedAgain() {
    write(1);
    township.refuseForNow(batch().entries().get(0));
    fromTownship();
    assertEquals(1, outbox.unreadRefusals().size());
    assertEquals(1, batch().from());
    township.relent();
    township.keep(batch());
    fromTownship();
    assertEquals(Transport.AT_TOWNSHIP, transport(1));
    assertEquals(0, outbox.unreadRefusals().size());
  }

  @Test
  public void entryRefusedByTheTownshipMayStillReachTheCounty() {
    write(1);
    Batch carried = batch();
    township.refuse(carried.entries().get(0));
    fromTownship();
    assertFalse(outbox.nextBatch(PLENTY_CHARS).isPresent());
    county.keep(carried);
    outbox.apply(county.receipt(), MachineKind.COUNTY);
    assertEquals(Transport.AT_COUNTY, transport(1));
    fromTownship();
    assertEquals(Transport.AT_COUNTY, transport(1));
  }

  @Test
  public void entryThatTheCountyKeepsStaysKeptThoughTheTownshipRefusesIt() {
    write(1);
    Entry entry = batch().entries().get(0);
    county.keep(batch());
    outbox.apply(county.receipt(), MachineKind.COUNTY);
    township.refuse(entry);
    fromTownship();
    assertEquals(Transport.AT_COUNTY, transport(1));
    assertEquals(1, outbox.unreadRefusals().size());
    county.restoreTo(0, "e2");
    outbox.apply(county.receipt(), MachineKind.COUNTY);
    assertEquals(Transport.SAVED, transport(1));
    assertEquals(1, outbox.unsent().entries());
  }

  @Test
  public void nodePutBackFromABackupGetsItsEntriesAgain() {
    write(3);
    township.keep(batch());
    fromTownship();
    township.restoreTo(1, "e2");
    assertEquals(ReceiptVerdict.APPLIED, fromTownship());
    assertEquals(Transport.AT_TOWNSHIP, transport(1));
    assertEquals(Transport.SAVED, transport(2));
    assertEquals(2, batch().from());
    assertEquals(3, batch().to());
  }

  @Test
  public void nodeWithALowerHeadGetsItsEntriesAgain() {
    write(3);
    township.keep(batch());
    fromTownship();
    township.restoreTo(2, "e1");
    fromTownship();
    assertEquals(3, batch().from());
  }

  @Test
  public void olderReceiptThatComesLateChangesNothing() {
    write(1);
    township.keep(batch());
    Signed early = township.receipt();
    write(1);
    township.keep(batch());
    fromTownship();
    assertEquals(ReceiptVerdict.STALE, outbox.apply(early, MachineKind.TOWNSHIP));
    assertEquals(Transport.AT_TOWNSHIP, transport(2));
  }

  @Test
  public void receiptOfAnotherDeviceIsLeftAlone() {
    write(1);
    township.keep(batch());
    assertEquals(
        ReceiptVerdict.NOT_OURS,
        outbox.apply(township.receipt("340822100202-00"), MachineKind.TOWNSHIP));
    assertEquals(Transport.SAVED, transport(1));
  }

  @Test
  public void historyThatThisDeviceDidNotWriteIsNoticed() {
    write(2);
    township.keep(batch());
    township.keep(foreignBatch());
    assertFalse(outbox.isForked());
    assertEquals(ReceiptVerdict.FORKED, fromTownship());
    assertEquals(Transport.SAVED, transport(1));
    assertTrue(outbox.isForked());
  }

  @Test
  public void outcomeThatWaitsIsNotAcknowledgedBeforeTheFinalOne() {
    write(1);
    outbox.apply(outcome(Outcome.WAITING, 1));
    assertEquals(Collections.emptyList(), outbox.acknowledgements("340822100000-00"));
    outbox.apply(outcome(Outcome.APPLIED, 2));
    assertEquals(1, outbox.acknowledgements("340822100000-00").size());
  }

  @Test
  public void batchIsCutToTheLengthGivenButNeverToNothing() {
    write(40);
    Batch cut = outbox.nextBatch(8_000).get();
    assertTrue(cut.text().length() <= 8_000);
    assertTrue(cut.entries().size() > 1);
    assertEquals(1, outbox.nextBatch(1).get().entries().size());
  }

  @Test
  public void batchHoldsNoMoreEntriesThanTheProtocolAllows() {
    write(201);
    assertEquals(200, outbox.nextBatch(Integer.MAX_VALUE).get().to());
  }

  @Test
  public void unsentSaysHowMuchAndSinceWhen() {
    long first = device.clock().nowMs();
    write(1);
    device.clock().forward(60_000);
    write(1);
    Unsent unsent = outbox.unsent();
    assertEquals(2, unsent.entries());
    assertEquals(first, unsent.oldestMs());
    assertTrue(unsent.bytes() > 500);
  }

  @Test
  public void appliedOutcomeIsAcknowledgedAtOnce() {
    write(1);
    Outcome applied = outcome(Outcome.APPLIED, 1);
    outbox.apply(applied);
    List<String> read = outbox.acknowledgements("340822100000-00");
    assertEquals(Collections.singletonList(DeviceFixture.DEVICE + ":1@" + applied.atMs()), read);
    outbox.acknowledged("340822100000-00", read);
    outbox.apply(applied);
    assertEquals(Collections.emptyList(), outbox.acknowledgements("340822100000-00"));
  }

  @Test
  public void outcomeThatCameAfterTheOneAcknowledgedIsAcknowledgedToo() {
    write(1);
    outbox.apply(outcome(Outcome.UNKNOWN_TYPE, 1));
    List<String> read = outbox.acknowledgements("340822100000-00");
    outbox.apply(outcome(Outcome.APPLIED, 2));
    outbox.acknowledged("340822100000-00", read);
    List<String> next = outbox.acknowledgements("340822100000-00");
    assertEquals(1, next.size());
    assertFalse(next.equals(read));
  }

  @Test
  public void laterOutcomeTakesThePlaceOfTheOneBefore() {
    write(1);
    outbox.apply(outcome(Outcome.WAITING, 1));
    outbox.apply(outcome(Outcome.REFUSED, 2));
    outbox.apply(outcome(Outcome.WAITING, 1));
    assertEquals(1, outbox.unreadRefusals().size());
  }

  @Test
  public void photosFollowTheirTextSmallestFirst() {
    AttachmentRef big = device.attachments().keep(DeviceFixture.picture("a big picture, really"));
    AttachmentRef small = device.attachments().keep(DeviceFixture.picture("small"));
    write(1);
    assign(big, small);
    assertEquals(0, outbox.attachmentsToSend(10).size());
    township.keep(batch());
    fromTownship();
    assertEquals(small, outbox.attachmentsToSend(10).get(0).ref());
    outbox.attachmentSent(small.digest(), 3);
    assertEquals(3, outbox.attachmentsToSend(10).get(0).sentBytes());
    outbox.attachmentKept(small.digest(), MachineKind.TOWNSHIP);
    assertEquals(big, outbox.attachmentsToSend(10).get(0).ref());
  }

  @Test
  public void photosThatNobodyKeepsGoToTheCountyThoughTheirCaseIsNotOpen() {
    AttachmentRef photo = device.attachments().keep(DeviceFixture.picture("a proof"));
    write(1);
    assign(photo);
    ReceiptingNode county = new ReceiptingNode("340822000000-00");
    county.keep(batch());
    outbox.apply(county.receipt(), MachineKind.COUNTY);
    assertEquals(photo, outbox.attachmentsToCounty(10, 1).get(0).ref());
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

  private Outcome outcome(String verdict, long atMs) {
    return new Outcome(
        DeviceFixture.DEVICE.text(),
        1,
        ownDigest(),
        "case-1",
        verdict,
        "T5",
        "补正材料不全。",
        "请补齐后再交。",
        "340822100000-00",
        1,
        2,
        atMs);
  }

  private Digest ownDigest() {
    return outbox.findEntry(1).get().digest();
  }

  private Batch batch() {
    return outbox.nextBatch(PLENTY_CHARS).get();
  }

  private ReceiptVerdict fromTownship() {
    return outbox.apply(township.receipt(), MachineKind.TOWNSHIP);
  }

  private Transport transport(long seq) {
    EntryTable entries = new EntryTable(database());
    return database().transaction(() -> entries.findLine(seq).get().transport());
  }
}
