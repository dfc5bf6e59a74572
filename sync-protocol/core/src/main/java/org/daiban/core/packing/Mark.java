package org.daiban.core.packing;

/**
 * The bytes that stand for something else in a folded text. JSON in one line holds none of them, a
 * text that does bears {@link #LITERAL} before each. "Raw" is the column of bytes behind the text;
 * a varint has 7 bits in a byte, lowest first, the top bit says that more follow. A learnt value
 * can be named again by {@link #AGAIN}.
 *
 * <pre>
 * 01 AGAIN     a learnt value; raw: varint, how many values were learnt after it
 * 02 DIGEST    sha256: and 64 hexadecimal digits; raw: 32 bytes; learnt
 * 03 ID        a UUID in lower case; raw: 16 bytes; learnt
 * 04 BASE64    base64 with padding; raw: varint n, n bytes
 * 05 HEX       2n lower-case hexadecimal digits, n at most 32; raw: varint n, n bytes; learnt
 * 06 NUMBER    a whole number; raw: varint
 * 07 DIGITS    the next byte of the text is 40 (hexadecimal) and n, with n from 6 to 24: n decimal
 *              digits; raw: the number, highest byte first, in as few bytes as n nines need; learnt
 * 08 TIME      a whole number; raw: varint of the difference d to the TIME before (the first: to
 *              1767225600000), as 2d when d is not negative, else -2d - 1
 * 0B PREVIOUS  in a header: the digest of the header before it in this batch
 * 0C SEAL      in a header: the digest over this entry's salt, a line feed and its payload
 * 0E BATCH     at the start of a line: a batch in columns, see {@link BatchLine}
 * 0F ERASED    in place of a payload that was erased
 * 10 LITERAL   the next byte stands for itself
 * 11 SIGNATURE base64 of an ES256 signature in DER; raw: its two numbers, 32 bytes each
 * </pre>
 */
final class Mark {
  static final char AGAIN = 0x01;
  static final char DIGEST = 0x02;
  static final char ID = 0x03;
  static final char BASE64 = 0x04;
  static final char HEX = 0x05;
  static final char NUMBER = 0x06;
  static final char DIGITS = 0x07;
  static final char TIME = 0x08;
  static final char PREVIOUS = 0x0b;
  static final char SEAL = 0x0c;
  static final char BATCH = 0x0e;
  static final char ERASED = 0x0f;
  static final char LITERAL = 0x10;
  static final char SIGNATURE = 0x11;

  /** Added to a count of digits, so that it reads as a letter. */
  static final char DIGITS_BASE = 0x40;

  static final int DIGITS_MIN = 6;
  static final int DIGITS_MAX = 24;
  static final int HEX_BYTES_MAX = 32;

  /** The time before the first, in epoch milliseconds: the first instant of 2026 in UTC. */
  static final long TIME_START_MS = 1_767_225_600_000L;

  private Mark() {}
}
