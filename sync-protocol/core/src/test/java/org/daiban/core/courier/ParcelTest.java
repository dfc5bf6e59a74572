package org.daiban.core.courier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.GoldenWorld;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Range;
import org.junit.jupiter.api.Test;

/** A parcel is opened by those it is for, and no bit of it can be other than it was made. */
class ParcelTest {
  private static final byte[] PARCEL = bytes(SealWorld.parcel());
  private static final byte[] REQUEST = SealWorld.REQUEST.bytes();

  private static byte[] bytes(SealedParcel parcel) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      parcel.writeTo(out, SealWorld::piece);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static OpenedParcel open(byte[] bytes, SealOpener opener) throws IOException {
    return ParcelReader.of(MemoryStick.source(bytes)).open(opener, SealWorld.senders());
  }

  private static ParcelTrouble trouble(byte[] bytes, SealOpener opener) {
    return assertThrows(ParcelRefused.class, () -> open(bytes, opener)).trouble();
  }

  @Test
  void eachOfItsNodesOpensTheParcelAlone() throws IOException {
    for (SealOpener node : Arrays.asList(SealWorld.TOWNSHIP, SealWorld.COUNTY)) {
      OpenedParcel parcel = open(PARCEL, node);
      assertEquals(17, parcel.head().number());
      assertEquals(GoldenWorld.DEVICE, parcel.head().from());
      assertEquals(
          Collections.singletonList(new LogRun(GoldenWorld.DEVICE, new Range(1, 2))),
          ((ParcelRecord.Exchange) parcel.list().records().get(0)).logs());
      assertArrayEquals(REQUEST, parcel.read(0).orElseThrow());
      assertArrayEquals(SealWorld.PHOTO, parcel.read(1).orElseThrow());
    }
  }

  @Test
  void batchIsCarriedByteForByte() throws IOException {
    ExchangeRequest request =
        ExchangeRequest.parse(open(PARCEL, SealWorld.COUNTY).read(0).orElseThrow());

    assertEquals(SealWorld.REQUEST.batches(), request.batches());
  }

  @Test
  void nobodyElseOpensTheParcel() {
    assertEquals(ParcelTrouble.NOT_FOR_US, trouble(PARCEL, SealWorld.FRESH));
  }

  @Test
  void lostParcelTellsNothingOfItsContents() {
    String readable = new String(PARCEL, StandardCharsets.UTF_8);

    assertFalse(readable.contains("张三"));
    assertFalse(readable.contains("340822190001010017"));
    assertFalse(readable.contains("PROXY_AGENT"));
    assertFalse(readable.contains(Digest.of(SealWorld.PHOTO).hex()));
    assertFalse(readable.contains(GoldenWorld.CASE));
  }

  @Test
  void textIsPackedWithTheDictionaryAndGzipIsStillRead() throws IOException {
    OpenedParcel fresh = open(PARCEL, SealWorld.TOWNSHIP);
    ParcelRecord.Exchange record = (ParcelRecord.Exchange) fresh.list().records().get(0);
    byte[] body = fresh.read(0).orElseThrow();

    assertEquals("daiban-1", record.encoding());
    assertTrue(record.bytes() < ParcelBodies.packed(body).length, "fewer bytes than gzip");
  }

  @Test
  void sizeIsKnownBeforeWriting() {
    SealedParcel parcel = SealWorld.parcel();

    assertEquals(bytes(parcel).length, parcel.sizeBytes());
  }

  @Test
  void parcelCutAnywhereKeepsWhatIsWholeAndInventsNothing() throws IOException {
    int whole = 0;
    for (int length = 0; length < PARCEL.length; length++) {
      whole += wholeRecords(Arrays.copyOf(PARCEL, length), "cut at " + length);
    }
    int records = open(PARCEL, SealWorld.TOWNSHIP).list().records().size();
    assertEquals(2, records);
    assertTrue(whole >= SealWorld.PHOTO.length, "the request survives a cut within the photo");
    assertEquals(2, wholeRecords(PARCEL, "whole"));
  }

  @Test
  void parcelWithAnyBitFlippedKeepsWhatIsWholeAndInventsNothing() {
    for (int i = 0; i < PARCEL.length; i++) {
      byte[] changed = PARCEL.clone();
      changed[i] ^= (byte) (1 << (i % 8));
      int whole = wholeRecords(changed, "bit flipped in byte " + i);
      assertTrue(whole < 2 || isCertificate(i), "byte " + i + " is covered by nothing");
    }
  }

  /** The third line: what vouches for the sender is signed by others, and may be known already. */
  private static boolean isCertificate(int at) {
    int lines = 0;
    for (int i = 0; i < at; i++) {
      lines += PARCEL[i] == '\n' ? 1 : 0;
    }
    return lines == 2 && PARCEL[at] != '\n';
  }

  /** How many records come out of these bytes; each that does is as it was made. */
  private static int wholeRecords(byte[] bytes, String what) {
    int whole = 0;
    try {
      OpenedParcel parcel = open(bytes, SealWorld.TOWNSHIP);
      List<byte[]> made = Arrays.asList(REQUEST, SealWorld.PHOTO);
      for (int i = 0; i < parcel.list().records().size(); i++) {
        Optional<byte[]> record = parcel.read(i);
        if (record.isPresent()) {
          assertArrayEquals(made.get(i), record.get(), what);
          whole++;
        }
      }
    } catch (ParcelRefused refused) {
      return whole;
    } catch (IOException e) {
      throw new AssertionError(what, e);
    }
    return whole;
  }

  @Test
  void parcelCutBeforeItsListSaysSo() {
    assertEquals(ParcelTrouble.HEAD_CUT, trouble(Arrays.copyOf(PARCEL, 12), SealWorld.TOWNSHIP));
    assertEquals(ParcelTrouble.HEAD_CUT, trouble(Arrays.copyOf(PARCEL, 900), SealWorld.TOWNSHIP));
  }

  @Test
  void laterVersionIsToldFromAnyOtherFile() {
    byte[] later = "daiban-package-2\nwhatever".getBytes(StandardCharsets.UTF_8);
    byte[] other = "GIF89a and so on\nwhatever".getBytes(StandardCharsets.UTF_8);

    assertEquals(ParcelTrouble.TOO_NEW, trouble(later, SealWorld.TOWNSHIP));
    assertEquals(ParcelTrouble.NOT_A_PACKAGE, trouble(other, SealWorld.TOWNSHIP));
    assertEquals(ParcelTrouble.NOT_A_PACKAGE, trouble(new byte[0], SealWorld.TOWNSHIP));
    assertEquals(ParcelTrouble.NOT_A_PACKAGE, trouble(new byte[5_000], SealWorld.TOWNSHIP));
  }

  @Test
  void strangersParcelIsRefusedBeforeItIsOpened() throws IOException {
    ParcelReader parcel = ParcelReader.of(MemoryStick.source(PARCEL));
    Senders nobody = (subject, certificates) -> Optional.empty();

    assertEquals(
        ParcelTrouble.WRONG_SENDER,
        assertThrows(ParcelRefused.class, () -> parcel.open(SealWorld.TOWNSHIP, nobody)).trouble());
  }

  @Test
  void parcelInTheNameOfAnotherIsForged() throws IOException {
    ParcelReader parcel = ParcelReader.of(MemoryStick.source(PARCEL));
    Senders otherKey =
        (subject, certificates) ->
            Optional.of(
                new Certificate(
                    subject,
                    MachineKind.VILLAGE,
                    subject.substring(0, 12),
                    "ES256",
                    SealWorld.COUNTY.publicKey(),
                    0,
                    GoldenWorld.TOWNSHIP));

    assertEquals(
        ParcelTrouble.FORGED,
        assertThrows(ParcelRefused.class, () -> parcel.open(SealWorld.TOWNSHIP, otherKey))
            .trouble());
  }

  @Test
  void recordThatInflatesWithoutEndIsNotWhole() throws IOException {
    ParcelContents bomb =
        new ParcelContents(
            Collections.emptyList(),
            Optional.empty(),
            Collections.emptyList(),
            Collections.emptyList(),
            Collections.singletonList(
                new ParcelContents.Body(new byte[9 * 1024 * 1024], Collections.emptyList())),
            Collections.emptyList());
    SealedParcel parcel = SealWorld.maker().seal(ParcelKind.REQUEST, 1, 0, SealWorld.nodes(), bomb);

    assertTrue(parcel.sizeBytes() < 64 * 1024);
    assertFalse(open(bytes(parcel), SealWorld.TOWNSHIP).read(0).isPresent());
  }

  @Test
  void machineWithoutSealingKeyGetsNoParcel() {
    List<Certificate> bare =
        Collections.singletonList(
            GoldenWorld.certificate(
                GoldenWorld.TOWNSHIP, MachineKind.TOWNSHIP, GoldenWorld.COUNTY));

    assertEquals(
        ParcelTrouble.NO_SEAL_KEY,
        assertThrows(
                ParcelRefused.class,
                () -> SealWorld.maker().seal(ParcelKind.REQUEST, 1, 0, bare, SealWorld.contents()))
            .trouble());
  }

  @Test
  void photoThatCannotBeReadSpoilsItsOwnRecordAlone() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SealWorld.parcel()
        .writeTo(
            out,
            (hash, offset, most) -> {
              throw new IllegalStateException("the photo's file is gone");
            });
    OpenedParcel parcel = open(out.toByteArray(), SealWorld.TOWNSHIP);

    assertTrue(parcel.read(0).isPresent());
    assertFalse(parcel.read(1).isPresent());
  }
}
