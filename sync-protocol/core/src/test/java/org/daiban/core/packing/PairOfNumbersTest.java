package org.daiban.core.packing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PairOfNumbersTest {
  @RepeatedTest(50)
  void signatureComesBackWhateverZerosItsNumbersBeginWith(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    byte[] pair = new byte[PairOfNumbers.BYTES];
    random.nextBytes(pair);
    Arrays.fill(pair, 0, random.nextInt(4), (byte) 0);
    Arrays.fill(pair, 32, 32 + random.nextInt(33), (byte) 0);

    byte[] der = PairOfNumbers.der(pair);

    assertArrayEquals(pair, PairOfNumbers.of(der).orElseThrow());
  }

  @Test
  void bytesThatAreNoSuchSignatureStayAsTheyAre() {
    byte[] pair = new byte[PairOfNumbers.BYTES];
    Arrays.fill(pair, (byte) 0x80);
    byte[] der = PairOfNumbers.der(pair);
    assertEquals(72, der.length);

    for (int at = 0; at < 5; at++) {
      byte[] other = der.clone();
      other[at] ^= 0x7f;
      assertFalse(PairOfNumbers.of(other).isPresent(), "byte " + at);
    }
    assertFalse(PairOfNumbers.of(Arrays.copyOf(der, 71)).isPresent());
    assertFalse(PairOfNumbers.of(Arrays.copyOf(der, 73)).isPresent());
    assertFalse(PairOfNumbers.of(new byte[0]).isPresent());
  }
}
