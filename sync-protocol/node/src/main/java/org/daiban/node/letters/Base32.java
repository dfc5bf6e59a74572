package org.daiban.node.letters;

import java.io.ByteArrayOutputStream;

/** Bytes as capitals and digits (RFC 4648, section 6) without padding: what a code packs best. */
final class Base32 {
  static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  static String text(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte b : bytes) {
      held = (held << 8) | (b & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        out.append(DIGITS.charAt((held >> bits) & 31));
      }
      held &= (1 << bits) - 1;
    }
    return bits == 0
        ? out.toString()
        : out.append(DIGITS.charAt((held << (5 - bits)) & 31)).toString();
  }

  /** The digits that so many bytes take. */
  static int length(int bytes) {
    return (bytes * 8 + 4) / 5;
  }

  static byte[] bytes(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int bits = 0;
    int held = 0;
    for (int i = 0; i < text.length(); i++) {
      held = (held << 5) | DIGITS.indexOf(text.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        out.write((held >> bits) & 0xff);
        held &= (1 << bits) - 1;
      }
    }
    return out.toByteArray();
  }
}
