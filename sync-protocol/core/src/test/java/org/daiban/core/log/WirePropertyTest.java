package org.daiban.core.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daiban.core.wire.Envelope;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.Part;
import org.daiban.core.wire.WireException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random records survive the wire. The seed is the number of the repetition. */
class WirePropertyTest {
  private static final String[] LETTERS = {
    "a", "办", "𠮷", "\"", "\\", "\n", "\u2028", " ", "\u0000", "é"
  };

  private Random random;

  @RepeatedTest(50)
  void batchComesBackAsItWasWritten(RepetitionInfo repetition) {
    random = new Random(repetition.getCurrentRepetition());
    Batch batch = batch(1 + random.nextInt(20));

    Batch read = Batch.parse(batch.text());

    assertEquals(batch, read);
    assertEquals(batch.text(), read.text());
    assertTrue(read.signedBy(GoldenWorld.KEY.publicKey()));
    assertTrue(read.chained() && read.payloadsMatch());
  }

  @RepeatedTest(50)
  void receiptComesBackAndCoversExactlyWhatItSays(RepetitionInfo repetition) {
    random = new Random(repetition.getCurrentRepetition());
    List<Range> kept = new ArrayList<>();
    List<Range> missing = new ArrayList<>();
    boolean[] covered = new boolean[200];
    int head = random.nextInt(20);
    Arrays.fill(covered, 0, head + 1, true);
    int at = head + 1;
    while (at < 150) {
      int gap = at + random.nextInt(5);
      int end = gap + 1 + random.nextInt(10);
      missing.add(new Range(at, gap));
      kept.add(new Range(gap + 1, end));
      Arrays.fill(covered, gap + 1, end + 1, true);
      at = end + 1;
    }
    Receipt receipt =
        new Receipt("n", "e", "d", head, Digest.NONE, kept, missing, new ArrayList<>(), 1, 2, 0);

    Receipt read = Receipt.parse(receipt.text());

    assertEquals(receipt, read);
    for (int seq = 1; seq < covered.length; seq++) {
      assertEquals(covered[seq], read.covers(seq), "number " + seq);
    }
  }

  @RepeatedTest(50)
  void envelopeComesBackAndIsRefusedWhenCutAnywhere(RepetitionInfo repetition) {
    random = new Random(repetition.getCurrentRepetition());
    List<Part> parts = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      JsonLine attributes = new JsonLine().put("position", (long) i).put("key", words());
      parts.add(Part.of("kind" + random.nextInt(3), attributes, body()));
    }
    byte[] bytes = new Envelope(body(), parts).bytes();

    Envelope read = Envelope.parse(bytes, 8, 100_000);

    assertArrayEquals(bytes, read.bytes());
    assertEquals(parts.size(), read.parts().size());
    byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
    assertThrows(WireException.class, () -> Envelope.parse(cut, 8, 100_000));
  }

  @Test
  void envelopeWithTooManyPartsIsRefused() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      parts.add(Part.of(Part.ITEM, "{}"));
    }
    byte[] bytes = new Envelope("{}", parts).bytes();

    assertThrows(WireException.class, () -> Envelope.parse(bytes, 8, 100));
    assertEquals(9, Envelope.parse(bytes, 9, 100).parts().size());
  }

  @Test
  void floodOfEmptyLinesIsRefusedWithoutFillingMemory() {
    byte[] lines = new byte[Protocol.EXCHANGE_BYTES_MAX];
    Arrays.fill(lines, (byte) '\n');

    assertThrows(WireException.class, () -> Envelope.parse(lines, 2_000, 100));
  }

  @Test
  void bodyOfSeveralLinesIsNoPart() {
    assertThrows(WireException.class, () -> Part.of(Part.ITEM, "{\n}"));
  }

  @Test
  void rangesThatRunBackwardsOrBelowOneAreRefused() {
    assertThrows(WireException.class, () -> new Range(0, 3));
    assertThrows(WireException.class, () -> new Range(4, 3));
    assertThrows(WireException.class, () -> Range.from(Arrays.asList(Arrays.asList(1L))));
    assertThrows(WireException.class, () -> Range.from(Arrays.asList("1-3")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e41", "1e-41", "-1E+400", "1e999999999", "1e99999999999"})
  void numberThatWouldFillMemoryWrittenOutIsRefused(String number) {
    assertThrows(WireException.class, () -> Json.object("{\"n\":" + number + "}", 100));
  }

  @Test
  void payloadThatWentMissingIsNotTakenForAnErasedOne() {
    String text = GoldenWorld.batch().text().replaceFirst("\"payload\":", "\"paylode\":");

    assertThrows(WireException.class, () -> Batch.parse(text));
  }

  private Batch batch(int size) {
    List<Entry> entries = new ArrayList<>();
    Entry before = null;
    for (int i = 1; i <= size; i++) {
      before = GoldenWorld.entry(i, before, "later.kind-" + random.nextInt(5), body());
      entries.add(before);
    }
    return Batch.of(entries, GoldenWorld.KEY);
  }

  private String body() {
    return new JsonLine().put("text", words()).put("n", random.nextLong()).text();
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      words.append(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return words.toString();
  }
}
