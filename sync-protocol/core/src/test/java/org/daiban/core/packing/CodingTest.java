package org.daiban.core.packing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.WireException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodingTest {
  private static final int PLAIN_MAX = Protocol.EXCHANGE_BYTES_MAX;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exchange-request.ndjson",
        "exchange-answer.ndjson",
        "batch.json",
        "batch-erased.json",
        "case-file.json",
        "proofs.json"
      })
  void bodyComesBackToTheByte(String file) {
    assertComesBack(golden(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        "no line feed at the end",
        "\u0000\u0001\t\r\u000e\u0010\u001f",
        "000000000000000000000000000000000000000000000000000000000000",
        "\":0,\":01,\":7,\":-7,\":1767225600000,\":9999999999999,\":999999999999999,",
        "sha256:sha256:00",
        "\"entries\":[",
        "{\"v\":1,\"entries\":[]}",
        "{\"v\":1,\"entries\":[{\"header\":\"\"}]}",
        "{\"v\":1,\"entries\":[{\"header\":\"h\",\"salt\":\"short\",\"payload\":\"p\"}]}",
        "{\"v\":1,\"entries\":[{\"header\":\"h\\u00e9\",\"salt\":\"00\",\"payload\":\"p\"}]}",
        "\"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\"",
        "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\""
      })
  void oddBodyComesBackToTheByte(String plain) {
    assertComesBack(plain.getBytes(UTF_8));
  }

  @Test
  void bytesThatAreNoTextComeBack() {
    byte[] plain = new byte[5_000];
    new Random(1).nextBytes(plain);

    assertComesBack(plain);
  }

  @RepeatedTest(200)
  void randomBatchComesBackToTheByte(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    byte[] plain = new OddLines(random).body().getBytes(UTF_8);

    assertComesBack(plain);
  }

  @Test
  void batchIsFoldedInColumnsAndItsDigestsLeaveTheText() {
    Folding folding = Folding.of(golden("batch.json"), Collections.emptySet());
    String text = new String(folding.text(), UTF_8);

    assertEquals(Mark.BATCH, text.charAt(0));
    assertFalse(text.contains("sha256:"));
    assertTrue(text.indexOf("\"attachments\":[{") < text.indexOf("\"capturedOn\""));
    assertTrue(text.indexOf("\"capturedOn\"") < text.indexOf("\"previous\""));
  }

  @Test
  void batchWithAFieldThatNobodyKnowsIsFoldedAllTheSame() {
    String line = new String(golden("batch.json"), UTF_8).trim();
    String later =
        line.replace("{\"v\":1,", "{\"v\":1,\"later\":[1],")
            .replace("{\\\"v\\\":1,", "{\\\"v\\\":1,\\\"later\\\":{\\\"a\\\":null},");

    assertEquals(Mark.BATCH, Folding.of(later.getBytes(UTF_8), Collections.emptySet()).text()[0]);
    assertComesBack(later.getBytes(UTF_8));
  }

  @Test
  void tailThatIsCutOffIsNoticed() {
    byte[] packed = Coding.ONE.pack(golden("exchange-request.ndjson"));
    for (int length = 0; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThrows(WireException.class, () -> Coding.ONE.unpack(cut, PLAIN_MAX));
    }
  }

  @Test
  void byteAfterTheEndIsNoticed() {
    byte[] packed = Coding.ONE.pack(golden("exchange-request.ndjson"));

    assertThrows(
        WireException.class,
        () -> Coding.ONE.unpack(Arrays.copyOf(packed, packed.length + 1), PLAIN_MAX));
  }

  @Test
  void bodyOfAnotherDictionaryIsNoticed() {
    Coding other = new Coding("daiban-9", new Dictionary("{\"v\":9}".getBytes(UTF_8)));
    byte[] packed = other.pack(golden("exchange-request.ndjson"));

    WireException e = assertThrows(WireException.class, () -> Coding.ONE.unpack(packed, PLAIN_MAX));

    assertEquals("the body was packed with another dictionary", e.getMessage());
  }

  @RepeatedTest(20)
  void mutatedBodyIsRefusedOrReadButNeverBreaksTheReader(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    byte[] packed = Coding.ONE.pack(golden("exchange-request.ndjson"));
    for (int i = 0; i < 500; i++) {
      byte[] mutated = packed.clone();
      for (int left = 1 + random.nextInt(4); left > 0; left--) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }
      assertBounded(mutated);
    }
  }

  @RepeatedTest(20)
  void randomMarksAreRefusedOrReadButNeverBreakTheReader(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < 500; i++) {
      byte[] text = new byte[random.nextInt(60)];
      for (int at = 0; at < text.length; at++) {
        text[at] = (byte) (random.nextInt(3) == 0 ? random.nextInt(128) : random.nextInt(20));
      }
      byte[] raw = new byte[random.nextInt(200)];
      random.nextBytes(raw);
      try {
        Unfolding.unfold(text, new RawReader(raw, 0), 10_000);
      } catch (WireException | InflatedTooLarge refused) {
        // what a body from outside may end in, and nothing else
      }
    }
  }

  @Test
  void bodyOverTheLimitIsNotUnpacked() {
    byte[] packed = Coding.ONE.pack(new byte[2_000_000]);

    assertThrows(InflatedTooLarge.class, () -> Coding.ONE.unpack(packed, 1_000_000));
  }

  @Test
  void fewBytesThatBecomeMillionsAreABomb() {
    byte[] plain = new byte[5_000_000];
    Arrays.fill(plain, (byte) 'x');
    byte[] packed = Coding.ONE.pack(plain);

    assertTrue(packed.length * (long) Protocol.INFLATE_RATIO_MAX > Protocol.INFLATE_FREE_BYTES);
    assertThrows(InflatedTooLarge.class, () -> Coding.ONE.unpack(packed, PLAIN_MAX));
  }

  @Test
  void textThatWouldLookLikeABombIsNotPackedToBeSent() {
    byte[] plain = new byte[5_000_000];
    Arrays.fill(plain, (byte) 'x');

    assertFalse(Coding.ONE.packToSend(plain).isPresent());
    assertTrue(Coding.ONE.packToSend(golden("exchange-request.ndjson")).isPresent());
  }

  @Test
  void markThatRepeatsALongValueWithoutEndIsABomb() {
    StringBuilder text = new StringBuilder().append(Mark.DIGEST);
    for (int i = 0; i < 100_000; i++) {
      text.append(Mark.AGAIN);
    }
    RawReader raw = new RawReader(new byte[32 + 100_000], 0);

    assertThrows(
        InflatedTooLarge.class, () -> Unfolding.unfold(Octets.bytes(text), raw, 1_000_000));
  }

  @Test
  void bombOfPayloadsInOneBatchEndsWhileItIsSmall() {
    StringBuilder text = new StringBuilder().append(Mark.BATCH).append("{\"entries\":[]}\n");
    text.append(Mark.DIGEST);
    for (int i = 0; i < 200; i++) {
      for (int again = 0; again < 1_000; again++) {
        text.append(Mark.AGAIN);
      }
      text.append('\n');
    }
    byte[] bytes = new byte[400_000];
    bytes[0] = (byte) 200;
    bytes[1] = 1;

    assertThrows(
        InflatedTooLarge.class,
        () -> Unfolding.unfold(Octets.bytes(text), new RawReader(bytes, 0), 1_000_000));
  }

  @Test
  void goldenBodyIsFoldedAsTheGoldenFileSays() {
    Fields golden = Json.object(new String(golden("packed-request.json"), UTF_8), 100_000);
    byte[] plain = golden("exchange-request.ndjson");

    Folding folding = Folding.of(plain, Dictionary.numbered(1).digits());

    assertEquals("daiban-1", golden.text("coding"));
    assertEquals(golden.text("folded"), Octets.hex(folding.text()));
    assertEquals(golden.text("raw"), Octets.hex(folding.raw()));
    assertArrayEquals(plain, Coding.ONE.unpack(Octets.unhex(golden.text("packed")), PLAIN_MAX));
  }

  @Test
  void goldenFileIsMadeAnewByItsProgram() {
    Fields golden = Json.object(new String(golden("packed-request.json"), UTF_8), 100_000);
    Fields fresh =
        Json.object(PackedVectorProgram.vector(golden("exchange-request.ndjson")), 100_000);

    assertEquals(golden.asMap().keySet(), fresh.asMap().keySet());
    assertEquals(golden.text("folded"), fresh.text("folded"));
    assertEquals(golden.text("raw"), fresh.text("raw"));
  }

  @Test
  void newestCommonCodingIsChosen() {
    assertEquals(Optional.of(Coding.ONE), Coding.bestOf("daiban-2, Daiban-1 ,gzip"));
    assertEquals(Optional.empty(), Coding.bestOf("daiban-2, gzip"));
    assertEquals(Optional.empty(), Coding.bestOf(""));
    assertEquals("daiban-1, gzip", Coding.accepted());
  }

  private static void assertComesBack(byte[] plain) {
    assertArrayEquals(plain, Coding.ONE.unpack(Coding.ONE.pack(plain), PLAIN_MAX));
  }

  private static void assertBounded(byte[] packed) {
    try {
      assertTrue(Coding.ONE.unpack(packed, 100_000).length <= 100_000);
    } catch (WireException | InflatedTooLarge refused) {
      // what a body from outside may end in, and nothing else
    }
  }

  static byte[] golden(String file) {
    try (InputStream in = CodingTest.class.getResourceAsStream("/golden/" + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
