package org.daiban.core.courier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.GoldenWorld;
import org.daiban.core.log.MachineKind;
import org.junit.jupiter.api.Test;

/**
 * The parcels that a second client can be tried against: {@code parcel-request.bin} is opened with
 * the published keys of {@link SealWorld}, {@code parcel-answer.bin} too. {@code
 * -Dgolden.write=true} writes those that are not there.
 */
class GoldenParcelTest {
  @Test
  void storedRequestOpensWithEitherPublishedKey() throws IOException {
    for (SealOpener node : Arrays.asList(SealWorld.TOWNSHIP, SealWorld.COUNTY)) {
      OpenedParcel parcel = open("parcel-request.bin", node);

      assertEquals(17, parcel.head().number());
      assertEquals(Arrays.asList(GoldenWorld.TOWNSHIP, GoldenWorld.COUNTY), parcel.head().to());
      assertEquals(2, parcel.list().records().size());
      assertEquals(
          GoldenWorld.DEVICE, ExchangeRequest.parse(parcel.read(0).orElseThrow()).device());
      assertArrayEquals(SealWorld.PHOTO, parcel.read(1).orElseThrow());
    }
  }

  @Test
  void storedAnswerOpensWithTheVillagesKey() throws IOException {
    OpenedParcel parcel = open("parcel-answer.bin", SealWorld.FRESH);

    assertEquals(ParcelKind.ANSWER, parcel.head().kind());
    assertEquals(
        Optional.of(new Cursor(GoldenWorld.TOWNSHIP, "e-20260302", 41)), parcel.list().start());
    assertEquals(
        Collections.singletonList(new AttachmentState(Digest.of(SealWorld.PHOTO), 300, true)),
        parcel.list().attachments());
    assertEquals(43, ExchangeAnswer.parse(parcel.read(0).orElseThrow()).cursor().position());
  }

  @Test
  void sealedBytesAreMadeAsTheyAreStored() throws IOException {
    byte[] stored = golden("parcel-request.bin", SealWorld.parcel());
    OpenedParcel parcel = open("parcel-request.bin", SealWorld.TOWNSHIP);
    ContentSeal seal = new ContentSeal(SealWorld.chance().bytes(32), parcel.head().id());
    byte[] photo = seal.closed(2, SealWorld.PHOTO);

    assertEquals(Hex.text(SealWorld.chance().bytes(16)), parcel.head().id());
    assertEquals(
        SealBox.of(
            SealWorld.chance().bytes(32),
            parcel.head().id(),
            SealWorld.FRESH,
            SealWorld.TOWNSHIP.publicKey()),
        parcel.head().boxes().get(0));
    assertArrayEquals(
        photo, Arrays.copyOfRange(stored, stored.length - photo.length, stored.length));
  }

  private static OpenedParcel open(String name, SealOpener opener) throws IOException {
    SealedParcel fresh = name.contains("answer") ? answer() : SealWorld.parcel();
    return ParcelReader.of(MemoryStick.source(golden(name, fresh)))
        .open(opener, SealWorld.senders());
  }

  private static SealedParcel answer() {
    ParcelContents contents =
        ParcelContents.ofAnswers(
            Optional.of(new Cursor(GoldenWorld.TOWNSHIP, "e-20260302", 41)),
            Collections.singletonList(GoldenWorld.exchangeAnswer()),
            Collections.singletonList(GoldenWorld.DEVICE + ":1"),
            Collections.singletonList(new AttachmentState(Digest.of(SealWorld.PHOTO), 300, true)));
    return new ParcelMaker(
            GoldenWorld.TOWNSHIP,
            GoldenWorld.KEY,
            GoldenWorld.chain().subList(1, 3),
            new OtherKey())
        .seal(
            ParcelKind.ANSWER,
            5,
            GoldenWorld.KEPT_MS,
            Collections.singletonList(
                SealWorld.certificate(GoldenWorld.DEVICE, MachineKind.VILLAGE, SealWorld.FRESH)),
            contents);
  }

  /** The answer is sealed with the other published key, to the village that has the first. */
  private static final class OtherKey implements SealChance {
    @Override
    public byte[] bytes(int count) {
      return SealWorld.chance().bytes(count);
    }

    @Override
    public SealOpener freshKey() {
      return SealWorld.TOWNSHIP;
    }
  }

  private static byte[] golden(String name, SealedParcel fresh) throws IOException {
    Path file =
        Path.of(System.getProperty("basedir", ".")).resolve("src/test/resources/golden/" + name);
    if (Boolean.getBoolean("golden.write") && !Files.exists(file)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      fresh.writeTo(out, SealWorld::piece);
      Files.write(file, out.toByteArray());
    }
    return Files.readAllBytes(file);
  }
}
