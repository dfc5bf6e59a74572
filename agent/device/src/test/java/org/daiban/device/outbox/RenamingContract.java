package org.daiban.device.outbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.Range;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.device.DeviceFixture;
import org.daiban.device.FileContract;
import org.daiban.device.log.Answer;
import org.daiban.device.log.DeviceLog;
import org.daiban.device.log.DeviceName;
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.LogNameTable;
import org.daiban.device.log.Transport;
import org.junit.Before;
import org.junit.Test;

/** What a device does whose disk was copied (P8), or that was shut out (P10), on every driver. */
public abstract class RenamingContract extends FileContract {
  private static final int PLENTY_CHARS = 1_000_000;

  private final ReceiptingNode township = new ReceiptingNode("340822100000-00");
  private DeviceFixture device;
  private Outbox outbox;

  @Before
  public void openOutbox() {
    device = new DeviceFixture(database(), pictures());
    outbox = new Outbox(DeviceFixture.DEVICE, database(), DeviceFixture.signer(), device.clock());
    outbox.begin();
  }

  /** Another machine under this name had entry 2 first; this one's is kept aside. */
  private void fork() {
    write(2);
    Batch own = batch();
    township.keep(
        new Batch(
            1, DeviceFixture.DEVICE.text(), 1, 1, own.entries().subList(0, 1), "ES256", null));
    township.keep(foreignBatch());
    township.keepAside(
        new Batch(
            1, DeviceFixture.DEVICE.text(), 2, 2, own.entries().subList(1, 2), "ES256", null));
    assertEquals(
        ReceiptVerdict.FORKED,
        outbox.apply(township.receipt(), MachineKind.TOWNSHIP, Optional.of(own)));
  }

  private Outbox renamed() {
    Outbox renamed =
        new Outbox(
            new DeviceName("340822100201-04"), database(), DeviceFixture.signer(), device.clock());
    renamed.begin();
    return renamed;
  }

  @Test
  public void secondHistoryIsSentOnceAndThenTheLogIsSealed() {
    fork();
    assertTrue(outbox.isForked());
    write(1);
    assertFalse("entry 3 was not sent", outbox.sealForked().isPresent());
    township.keepAside(batch());
    fromTownship();
    assertFalse(outbox.nextBatch(PLENTY_CHARS).isPresent());
    assertEquals(3, outbox.sealForked().get().seq());
    assertEquals("FORKED", outbox.unreadRefusals().get(0).code());
  }

  @Test
  public void machineWhoseHistoryStandsGetsANewNameToo() {
    write(1);
    Batch own = batch();
    township.keepAside(foreignBatchOf(own));
    township.keep(own);
    assertEquals(ReceiptVerdict.APPLIED, fromTownship());
    assertTrue(outbox.isTimeToRename());
    assertEquals(Collections.emptyList(), outbox.unreadRefusals());
  }

  private static Batch foreignBatchOf(Batch own) {
    Entry first = own.entries().get(0);
    Entry foreign =
        new Entry(first.header(), first.headerText() + " ", first.salt(), first.payload());
    return new Batch(1, DeviceFixture.DEVICE.text(), 1, 1, Arrays.asList(foreign), "ES256", null);
  }

  @Test
  public void deviceGoesOnUnderANewNameWithALogOfItsOwn() {
    fork();
    Outbox renamed = renamed();
    assertFalse(renamed.isForked());
    assertEquals(Collections.singletonList("340822100201-03"), renamed.formerNames());
    assertEquals(0, renamed.unsent().entries());
    DeviceLog log =
        new DeviceLog(
            new DeviceName("340822100201-04"),
            new EntryTable(database()),
            new LogNameTable(database()),
            device.clock(),
            device.chance());
    Entry entry =
        database()
            .transaction(
                () -> log.append("case-1", "test.note", DeviceFixture.AGENT, "2026.1", "{}"));
    assertEquals(1, entry.header().seq());
    assertEquals(Digest.NONE, entry.header().previous());
    assertEquals(null, entry.header().casePrevious());
    Batch batch = renamed.nextBatch(PLENTY_CHARS).get();
    assertEquals("340822100201-04", batch.device());
    assertEquals(1, batch.to());
    ReceiptingNode fresh = new ReceiptingNode("340822100000-00");
    fresh.keep(batch);
    renamed.apply(fresh.receipt("340822100201-04"), MachineKind.TOWNSHIP);
    assertFalse(renamed.nextBatch(PLENTY_CHARS).isPresent());
    assertEquals(Transport.AT_TOWNSHIP, transport(3));
    assertEquals(Transport.SAVED, transport(2));
  }

  @Test
  public void whatACountyThatWasPutBackHasLostOfTheOldNameIsSentAgainBehindTheNewOnes() {
    ReceiptingNode county = new ReceiptingNode("340822000000-00");
    write(3);
    Batch own = batch();
    county.keep(foreignBatchFrom(own, 2));
    county.keepAside(from(own, 2));
    outbox.apply(county.receipt(), MachineKind.COUNTY, Optional.of(own));
    assertEquals(0, outbox.unsent().entries());
    Outbox renamed = renamed();
    renamed.apply(new ReceiptingNode(county).receipt("340822100201-04"), MachineKind.COUNTY);
    assertEquals("nothing is lost so far", 0, renamed.unsent().entries());

    ReceiptingNode again = new ReceiptingNode(county);
    again.restoreTo(0, "e2");
    renamed.apply(again.receipt("340822100201-04"), MachineKind.COUNTY);
    Batch lost = renamed.nextBatch(PLENTY_CHARS).get();
    assertEquals(own.entries(), lost.entries());
    append("340822100201-04");
    assertEquals("340822100201-04", renamed.nextBatch(PLENTY_CHARS).get().device());
    assertEquals(2, renamed.allBatches(PLENTY_CHARS, PLENTY_CHARS).size());

    again.keep(lost);
    renamed.apply(again.receipt(), MachineKind.COUNTY, Optional.of(lost));
    assertEquals(1, renamed.unsent().entries());
  }

  private static Batch from(Batch batch, int seq) {
    return new Batch(
        1,
        DeviceFixture.DEVICE.text(),
        seq,
        batch.to(),
        batch.entries().subList(seq - 1, batch.entries().size()),
        "ES256",
        null);
  }

  /** Another machine's end of the log, which goes on as long. */
  private static Batch foreignBatchFrom(Batch own, int seq) {
    List<Entry> entries = new ArrayList<>(own.entries().subList(0, seq - 1));
    for (Entry entry : own.entries().subList(seq - 1, own.entries().size())) {
      String other = entry.headerText() + " ";
      entries.add(new Entry(entry.header(), other, entry.salt(), entry.payload()));
    }
    return new Batch(1, DeviceFixture.DEVICE.text(), 1, own.to(), entries, "ES256", null);
  }

  private void append(String name) {
    DeviceLog log =
        new DeviceLog(
            new DeviceName(name),
            new EntryTable(database()),
            new LogNameTable(database()),
            device.clock(),
            device.chance());
    database()
        .transaction(() -> log.append("case-1", "test.note", DeviceFixture.AGENT, "2026.1", "{}"));
  }

  @Test
  public void answersToTheOldNameStillArriveAndThoseToTheCopyDoNot() {
    fork();
    Digest mine = outbox.findEntry(2).get().digest();
    Outbox renamed = renamed();
    renamed.apply(setAside(Digest.of("the copy's entry")));
    assertEquals("FORKED", renamed.unreadRefusals().get(0).code());
    renamed.apply(setAside(mine));
    Answer told = renamed.unreadRefusals().get(0);
    assertEquals("SET_ASIDE", told.code());
    renamed.markRead(2);
    List<String> keys = renamed.acknowledgements("340822100000-00");
    String key = Outcome.asideKey("340822100201-03", 2, mine);
    assertEquals(key + "@1795399400000", keys.get(0));
    renamed.acknowledged("340822100000-00", keys);
    assertEquals(Collections.emptyList(), renamed.acknowledgements("340822100000-00"));
  }

  private static Outcome setAside(Digest entry) {
    return new Outcome(
        "340822100201-03",
        2,
        entry,
        "case-1",
        Outcome.REFUSED,
        "SET_ASIDE",
        "重复。",
        "",
        "340822100000-00",
        0,
        0,
        1_795_399_400_000L);
  }

  @Test
  public void whatLiesAboveAGapCountsOnlyForTheEntriesThatTheReceiptAnswers() {
    write(3);
    Batch own = batch();
    Signed above = aboveAGap();
    outbox.apply(above, MachineKind.COUNTY);
    assertEquals("it may be another machine's", Transport.SAVED, transport(3));
    outbox.apply(above, MachineKind.COUNTY, Optional.of(from(own, 2)));
    assertEquals(Transport.AT_COUNTY, transport(3));
    assertEquals(Transport.SAVED, transport(1));
  }

  private static Signed aboveAGap() {
    Receipt receipt =
        new Receipt(
            "340822000000-00",
            "e1",
            DeviceFixture.DEVICE.text(),
            0,
            Digest.NONE,
            Arrays.asList(new Range(2, 3)),
            Arrays.asList(new Range(1, 1)),
            Collections.emptyList(),
            1_795_399_400_000L,
            1_795_399_400_000L,
            0);
    return Signed.of(Signed.RECEIPT, receipt.text(), DeviceFixture.signer());
  }

  @Test
  public void townshipsReceiptPausesSendingToTheCountyOnlySoLong() {
    write(2);
    township.keep(batch());
    fromTownship();
    long receipted = Receipt.parse(township.receipt().body()).notAfterMs();
    assertFalse(outbox.nextBatchToCounty(PLENTY_CHARS, receipted - 60_000).isPresent());
    assertEquals(0, outbox.waitingForCounty(receipted - 60_000));
    Batch again = outbox.nextBatchToCounty(PLENTY_CHARS, receipted + 60_000).get();
    assertEquals(2, again.to());
    assertFalse(outbox.nextBatch(PLENTY_CHARS).isPresent());
    ReceiptingNode county = new ReceiptingNode("340822000000-00");
    county.keep(again);
    outbox.apply(county.receipt(), MachineKind.COUNTY);
    assertEquals(0, outbox.waitingForCounty(Long.MAX_VALUE));
  }

  @Test
  public void deviceThatWasShutOutSaysSoAndKeepsWhatItHas() {
    write(1);
    township.shutOut();
    fromTownship();
    assertTrue(outbox.shutOut().get().contains("停用"));
    assertEquals(1, outbox.unsent().entries());
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

  private Transport transport(long row) {
    EntryTable entries = new EntryTable(database());
    return database().transaction(() -> entries.findLine(row).get().transport());
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
}
