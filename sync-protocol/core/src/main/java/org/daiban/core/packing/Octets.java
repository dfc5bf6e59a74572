package org.daiban.core.packing;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.daiban.core.log.Digest;

/**
 * Bytes seen as a text of one character for each byte. Folding works on such texts: it only looks
 * for ASCII and must give back every other byte as it came.
 */
final class Octets {
  private static final Charset ONE_TO_ONE = StandardCharsets.ISO_8859_1;
  private static final char[] HEX = "0123456789abcdef".toCharArray();
  private static final int[] BYTES_FOR_DIGITS = bytesForDigits();

  private Octets() {}

  static String text(byte[] bytes) {
    return text(bytes, bytes.length);
  }

  /** The first bytes alone. */
  static String text(byte[] bytes, int length) {
    return new String(bytes, 0, length, ONE_TO_ONE);
  }

  static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(ONE_TO_ONE);
  }

  /** Whether each character stands for one byte. */
  static boolean holds(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xff) {
        return false;
      }
    }
    return true;
  }

  /** The digest of the bytes that a text stands for. */
  static String digest(String text) {
    return Digest.of(bytes(text)).text();
  }

  static String hex(byte[] bytes) {
    StringBuilder hex = new StringBuilder(2 * bytes.length);
    for (byte b : bytes) {
      hex.append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
    }
    return hex.toString();
  }

  /** The bytes of an even number of hexadecimal digits. */
  static byte[] unhex(CharSequence hex) {
    byte[] bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      int high = Character.digit(hex.charAt(2 * i), 16);
      bytes[i] = (byte) ((high << 4) | Character.digit(hex.charAt(2 * i + 1), 16));
    }
    return bytes;
  }

  /** How many bytes a number of so many decimal digits needs at most. */
  static int bytesForDigits(int digits) {
    return BYTES_FOR_DIGITS[digits];
  }

  private static int[] bytesForDigits() {
    int[] bytes = new int[Mark.DIGITS_MAX + 1];
    for (int digits = 0; digits < bytes.length; digits++) {
      BigInteger nines = BigInteger.TEN.pow(digits).subtract(BigInteger.ONE);
      bytes[digits] = (nines.bitLength() + 7) / 8;
    }
    return bytes;
  }
}
