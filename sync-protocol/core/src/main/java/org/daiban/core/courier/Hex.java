package org.daiban.core.courier;

import org.daiban.core.wire.WireException;

/** Bytes as lower-case hexadecimal digits. */
final class Hex {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  private Hex() {}

  static String text(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte each : bytes) {
      text.append(DIGITS[(each >> 4) & 15]).append(DIGITS[each & 15]);
    }
    return text.toString();
  }

  static byte[] bytes(String text) {
    if (text.length() % 2 != 0) {
      throw new WireException("expected pairs of hexadecimal digits");
    }
    byte[] bytes = new byte[text.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (16 * digit(text.charAt(2 * i)) + digit(text.charAt(2 * i + 1)));
    }
    return bytes;
  }

  private static int digit(char letter) {
    int digit = letter < 0x80 ? Character.digit(letter, 16) : -1;
    if (digit < 0 || Character.isUpperCase(letter)) {
      throw new WireException("expected hexadecimal digits in lower case");
    }
    return digit;
  }
}
