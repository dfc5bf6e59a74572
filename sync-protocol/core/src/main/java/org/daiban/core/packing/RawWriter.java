package org.daiban.core.packing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

/** Writes the column of bytes that no compression would shorten. */
final class RawWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  void varint(long number) {
    long rest = number;
    while (rest > 0x7f) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  /** A number that may be negative. */
  void difference(long number) {
    varint((number << 1) ^ (number >> 63));
  }

  void bytes(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }

  /** Bytes with their count before them. */
  void counted(byte[] bytes) {
    varint(bytes.length);
    bytes(bytes);
  }

  /** Decimal digits as one number in as many bytes as any number of so many digits needs. */
  void digits(String digits) {
    int length = Octets.bytesForDigits(digits.length());
    byte[] number = new BigInteger(digits).toByteArray();
    int spare = number.length - length;
    for (int i = spare; i < number.length; i++) {
      out.write(i < 0 ? 0 : number[i]);
    }
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
