package org.daiban.device.outbox;

import static org.junit.Assert.assertEquals;

import java.util.Optional;
import org.daiban.core.log.Batch;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Signed;
import org.daiban.device.DeviceFixture;
import org.daiban.device.FileContract;
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.Transport;
import org.junit.Before;
import org.junit.Test;

/** Receipts that were long on the way, and nodes whose clocks were wrong, on every driver. */
public abstract class LateReceiptsContract extends FileContract {
  private static final int PLENTY_CHARS = 1_000_000;
  private static final long YEAR_MS = 365L * 24 * 3_600_000;

  private final ReceiptingNode county = new ReceiptingNode("340822000000-00");
  private DeviceFixture device;
  private Outbox outbox;

  @Before
  public void openOutbox() {
    device = new DeviceFixture(database(), pictures());
    outbox = new Outbox(DeviceFixture.DEVICE, database(), DeviceFixture.signer(), device.clock());
  }

  @Test
  public void receiptOfALifeThatIsOverIsNotBelievedWhenItComesLate() {
    write(2);
    county.keep(batch());
    Signed early = county.receipt();
    told(early);
    county.restoreTo(1, "e2");
    told(county.receipt());
    assertEquals(Transport.SAVED, transport(2));
    assertEquals(ReceiptVerdict.STALE, told(early));
    assertEquals(Transport.SAVED, transport(2));
    assertEquals("what the county has lost is offered again", 2, batch().from());
  }

  @Test
  public void answerToABatchIsBelievedThoughTheNodesClockWasAYearAheadBefore() {
    write(1);
    county.keep(batch());
    county.clockMoves(YEAR_MS);
    told(county.receipt());
    county.clockMoves(-YEAR_MS);
    write(1);
    Batch sent = batch();
    county.keep(sent);
    assertEquals(
        ReceiptVerdict.APPLIED,
        outbox.apply(county.receipt(), MachineKind.COUNTY, Optional.of(sent)));
    assertEquals(Transport.AT_COUNTY, transport(2));
  }

  @Test
  public void relayedReceiptOfWhatWasWrittenSinceIsBelievedThoughTheNodesClockWasAYearAhead() {
    write(1);
    county.keep(batch());
    county.clockMoves(YEAR_MS);
    told(county.receipt());
    county.clockMoves(-YEAR_MS);
    write(1);
    county.keep(batch());
    assertEquals(ReceiptVerdict.APPLIED, told(county.receipt()));
    assertEquals(Transport.AT_COUNTY, transport(2));
  }

  @Test
  public void lateReceiptOfANodePutBackWithoutANewLifeIsNotBelievedForItsHighNumber() {
    write(3);
    county.keep(batch());
    Signed early = county.receipt();
    county.restoreTo(1, "e1");
    told(county.receipt());
    assertEquals(ReceiptVerdict.STALE, told(early));
    write(1);
    assertEquals(ReceiptVerdict.STALE, told(early));
    assertEquals(Transport.SAVED, transport(2));
  }

  private ReceiptVerdict told(Signed receipt) {
    return outbox.apply(receipt, MachineKind.COUNTY);
  }

  private Transport transport(long seq) {
    EntryTable entries = new EntryTable(database());
    return database().transaction(() -> entries.findLine(seq).get().transport());
  }

  private Batch batch() {
    return outbox.nextBatch(PLENTY_CHARS).get();
  }

  private void write(int entries) {
    for (int n = 0; n < entries; n++) {
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
