package org.daiban.core.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.GoldenWorld;
import org.daiban.core.log.MachineKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A stick is pulled out, is full, is the wrong one; and comes back twice. */
class StickTest {
  private final MemoryStick stick = new MemoryStick();
  private final MemoryStore store = new MemoryStore();

  private Exported export() {
    ParcelMaker maker =
        new ParcelMaker(GoldenWorld.DEVICE, GoldenWorld.KEY, GoldenWorld.chain(), new Counting());
    return new ParcelExport(GoldenWorld.DEVICE, maker, store)
        .to(stick, SealWorld.nodes(), GoldenWorld.KEPT_MS);
  }

  /** Bytes that are never the same twice. */
  private static final class Counting implements SealChance {
    private static byte calls;

    @Override
    public byte[] bytes(int count) {
      byte[] bytes = SealWorld.chance().bytes(count);
      bytes[0] = ++calls;
      return bytes;
    }

    @Override
    public SealOpener freshKey() {
      return SealWorld.FRESH;
    }
  }

  private static List<FileReport> reports(MemoryStick stick, MemoryStore store) {
    return new ParcelImport(GoldenWorld.DEVICE, SealWorld.FRESH, SealWorld.senders(), store)
        .from(stick);
  }

  private static ParcelTrouble trouble(Executable act) {
    return assertThrows(ParcelRefused.class, act).trouble();
  }

  @Test
  void parcelLiesUnderItsNameOnceItIsWhole() {
    Exported exported = export();

    assertEquals("10020100.U01", exported.file());
    assertEquals(2, exported.entries());
    assertEquals(exported.bytes(), stick.only().length);
  }

  @Test
  void newerParcelTakesThePlaceOfItsOlderOne() {
    export();
    Exported second = export();

    assertEquals(Collections.singleton(second.file()), stick.all().keySet());
  }

  @Test
  void parcelsOfOthersAreLeftAlone() {
    stick.put("10020100.D01", new byte[10]).put("10020107.U01", new byte[10]);
    export();
    export();

    assertEquals(3, stick.all().size());
  }

  @Test
  void stickPulledOutWhileWritingLeavesTheMachineAsItWasAndAnUnfinishedFile() {
    stick.pulledAfter(3_000);
    assertEquals(ParcelTrouble.GONE, trouble(this::export));

    assertEquals(Collections.singleton("10020100.T01"), stick.pluggedInAgain().all().keySet());
    export();
    assertTrue(stick.all().containsKey("10020100.U02"));
  }

  @Test
  void fullStickIsToldBeforeAnythingIsWritten() {
    stick.room(ParcelLimits.STICK_RESERVE_BYTES + 1_000);
    assertEquals(ParcelTrouble.FULL, trouble(this::export));
    assertTrue(stick.all().isEmpty());
  }

  @Test
  void photosThatFindNoRoomAreLeftAndCounted() {
    store.photos.add(SealWorld.photoOf(SealWorld.PHOTO));
    store.photos.add(SealWorld.photoOf(new byte[1_000_000]));
    stick.room(ParcelLimits.STICK_RESERVE_BYTES + 20_000);
    Exported exported = export();

    assertEquals(1, exported.photos());
    assertEquals(1, exported.photosLeft());
  }

  private static SealedParcel answer(
      Optional<Cursor> start, SealOpener village, ExchangeAnswer... pages) {
    return new ParcelMaker(
            GoldenWorld.TOWNSHIP, GoldenWorld.KEY, GoldenWorld.chain(), SealWorld.chance())
        .seal(
            ParcelKind.ANSWER,
            9,
            GoldenWorld.KEPT_MS,
            Collections.singletonList(
                SealWorld.certificate(GoldenWorld.DEVICE, MachineKind.VILLAGE, village)),
            ParcelContents.ofAnswers(
                start,
                Arrays.asList(pages),
                Collections.singletonList(GoldenWorld.DEVICE + ":1"),
                Collections.singletonList(
                    new AttachmentState(Digest.of(SealWorld.PHOTO), 300, true))));
  }

  private void lay(SealedParcel parcel) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      parcel.writeTo(out, SealWorld::piece);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    stick.put("10020100.D09", out.toByteArray());
  }

  @Test
  void answerIsAppliedLikeThatOfTheLineAndSetsNoClock() {
    lay(answer(Optional.empty(), SealWorld.FRESH, GoldenWorld.exchangeAnswer()));
    List<FileReport> reports = reports(stick, store);

    assertEquals(Optional.empty(), reports.get(0).trouble());
    assertEquals(2, store.applied.get(0).items().size());
    assertEquals(false, store.applied.get(0).timeChecked());
    assertEquals(Collections.singletonList(GoldenWorld.DEVICE + ":1"), store.acknowledged);
    assertEquals(Collections.singletonList(Digest.of(SealWorld.PHOTO)), store.photosKept);
  }

  @Test
  void answerThatTheLineHasOvertakenBringsItsReceiptsOnly() {
    Cursor further = new Cursor(GoldenWorld.TOWNSHIP, "e-20260302", 99);
    store.cursors.put(GoldenWorld.TOWNSHIP, further);
    lay(answer(Optional.empty(), SealWorld.FRESH, GoldenWorld.exchangeAnswer()));
    reports(stick, store);

    assertEquals(Collections.emptyList(), store.applied.get(0).items());
    assertEquals(1, store.applied.get(0).receipts().size());
    assertEquals(further, store.cursors.get(GoldenWorld.TOWNSHIP), "it is not read twice");
  }

  @Test
  void answerOfALifeOfTheStoreThatIsOverIsWorthNothing() {
    Cursor newLife = new Cursor(GoldenWorld.TOWNSHIP, "e-20260401", 5);
    store.cursors.put(GoldenWorld.TOWNSHIP, newLife);
    lay(answer(Optional.empty(), SealWorld.FRESH, GoldenWorld.exchangeAnswer()));
    reports(stick, store);

    assertTrue(store.applied.isEmpty());
    assertTrue(store.acknowledged.isEmpty());
    assertTrue(store.photosKept.isEmpty(), "what it kept of photos is gone with it");
    assertEquals(newLife, store.cursors.get(GoldenWorld.TOWNSHIP));
  }

  @Test
  void answerOfANewLifeIsTakenByWhomItAnswers() {
    Cursor oldLife = new Cursor(GoldenWorld.TOWNSHIP, "e-20250101", 700);
    store.cursors.put(GoldenWorld.TOWNSHIP, oldLife);
    lay(answer(Optional.of(oldLife), SealWorld.FRESH, GoldenWorld.exchangeAnswer()));
    reports(stick, store);

    assertEquals(2, store.applied.get(0).items().size());
    assertEquals("e-20260302", store.cursors.get(GoldenWorld.TOWNSHIP).epoch());
  }

  @Test
  void sameStickTwiceChangesNothingTheSecondTime() {
    lay(answer(Optional.empty(), SealWorld.FRESH, GoldenWorld.exchangeAnswer()));
    reports(stick, store);
    reports(stick, store);

    assertEquals(Collections.emptyList(), store.applied.get(1).items());
    assertEquals(43, store.cursors.get(GoldenWorld.TOWNSHIP).position());
  }

  @Test
  void stickOfAnotherVillageIsToldByName() {
    lay(answer(Optional.empty(), SealWorld.COUNTY, GoldenWorld.exchangeAnswer()));
    List<FileReport> reports = reports(stick, store);

    assertEquals(Optional.of(ParcelTrouble.NOT_FOR_US), reports.get(0).trouble());
    assertEquals(Collections.singletonList(GoldenWorld.DEVICE), reports.get(0).head().get().to());
    assertEquals(Optional.of(ParcelTrouble.SWAPPED), FileReport.ofStick(reports));
    assertTrue(store.applied.isEmpty());
  }

  @Test
  void emptyStickSaysThatNothingIsOnIt() {
    stick.put("HOLIDAY.JPG", new byte[10]);

    assertEquals(Optional.of(ParcelTrouble.NOTHING), FileReport.ofStick(reports(stick, store)));
  }

  @Test
  void answerOfAnotherNodeInsideIsNotTaken() {
    ExchangeAnswer page = GoldenWorld.exchangeAnswer();
    ExchangeAnswer countys =
        new ExchangeAnswer(
            page.version(),
            GoldenWorld.COUNTY,
            new Cursor(GoldenWorld.COUNTY, "e", 1),
            false,
            page.timeMs(),
            true,
            "",
            page.receipts(),
            page.certificates(),
            page.items(),
            page.batches());
    lay(answer(Optional.empty(), SealWorld.FRESH, countys));

    assertEquals(Optional.of(ParcelTrouble.DAMAGED), reports(stick, store).get(0).trouble());
    assertTrue(store.applied.isEmpty());
  }
}
