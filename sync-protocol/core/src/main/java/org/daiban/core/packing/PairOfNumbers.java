package org.daiban.core.packing;

import java.util.Arrays;
import java.util.Optional;

/**
 * An ES256 signature in DER, which is a frame of 6 to 8 bytes around two numbers of 256 bits, and
 * the two numbers alone, 32 bytes each, highest byte first.
 */
final class PairOfNumbers {
  static final int BYTES = 64;
  private static final int NUMBER_BYTES = 32;
  private static final byte SEQUENCE = 0x30;
  private static final byte INTEGER = 0x02;

  private PairOfNumbers() {}

  /** The numbers of a signature, if the signature is the one DER that they have. */
  static Optional<byte[]> of(byte[] der) {
    if (der.length < 8 || der[0] != SEQUENCE) {
      return Optional.empty();
    }
    int first = der[3];
    int at = 4 + first;
    if (first < 1 || first > NUMBER_BYTES + 1 || at + 2 > der.length) {
      return Optional.empty();
    }
    int second = der[at + 1];
    if (second < 1 || second > NUMBER_BYTES + 1 || at + 2 + second != der.length) {
      return Optional.empty();
    }
    byte[] pair = new byte[BYTES];
    put(der, 4, first, pair, NUMBER_BYTES);
    put(der, at + 2, second, pair, BYTES);
    return Arrays.equals(der(pair), der) ? Optional.of(pair) : Optional.empty();
  }

  /** Copies a number so that it ends where it should; a zero byte before it is left out. */
  private static void put(byte[] der, int from, int length, byte[] pair, int end) {
    int bytes = Math.min(length, NUMBER_BYTES);
    System.arraycopy(der, from + length - bytes, pair, end - bytes, bytes);
  }

  /** The signature of two numbers. */
  static byte[] der(byte[] pair) {
    byte[] first = integer(pair, 0);
    byte[] second = integer(pair, NUMBER_BYTES);
    byte[] der = new byte[2 + first.length + second.length];
    der[0] = SEQUENCE;
    der[1] = (byte) (first.length + second.length);
    System.arraycopy(first, 0, der, 2, first.length);
    System.arraycopy(second, 0, der, 2 + first.length, second.length);
    return der;
  }

  private static byte[] integer(byte[] pair, int from) {
    int start = from;
    int end = from + NUMBER_BYTES;
    while (start < end - 1 && pair[start] == 0) {
      start++;
    }
    int sign = pair[start] < 0 ? 1 : 0;
    byte[] integer = new byte[2 + sign + end - start];
    integer[0] = INTEGER;
    integer[1] = (byte) (sign + end - start);
    System.arraycopy(pair, start, integer, 2 + sign, end - start);
    return integer;
  }
}
