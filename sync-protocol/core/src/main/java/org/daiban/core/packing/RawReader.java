package org.daiban.core.packing;

import java.math.BigInteger;
import java.util.Arrays;
import org.daiban.core.wire.WireException;

/** Reads the column of bytes behind a folded text; nothing may be missing and nothing left over. */
final class RawReader {
  private static final int VARINT_BITS = 63;

  private final byte[] bytes;
  private int at;

  RawReader(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  long varint() {
    long number = 0;
    for (int shift = 0; shift < VARINT_BITS; shift += 7) {
      byte next = one();
      number |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new WireException("a number of the packed body is too long");
  }

  private byte one() {
    if (at == bytes.length) {
      throw new WireException("the packed body is cut short");
    }
    return bytes[at++];
  }

  long difference() {
    long number = varint();
    return (number >>> 1) ^ -(number & 1);
  }

  /** A count that must not be above a limit. */
  int count(int most) {
    long count = varint();
    if (count > most) {
      throw new WireException("a count of the packed body is over its limit");
    }
    return (int) count;
  }

  byte[] bytes(int count) {
    if (count > bytes.length - at) {
      throw new WireException("the packed body is cut short");
    }
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }

  byte[] counted(int most) {
    return bytes(count(Math.min(most, bytes.length - at)));
  }

  String digits(int count) {
    byte[] all = bytes(Octets.bytesForDigits(count));
    String number =
        all.length < Long.BYTES ? Long.toString(small(all)) : new BigInteger(1, all).toString();
    if (number.length() > count) {
      throw new WireException("a number of the packed body has too many digits");
    }
    StringBuilder digits = new StringBuilder();
    for (int i = number.length(); i < count; i++) {
      digits.append('0');
    }
    return digits.append(number).toString();
  }

  private static long small(byte[] all) {
    long number = 0;
    for (byte next : all) {
      number = (number << Byte.SIZE) | (next & 0xff);
    }
    return number;
  }

  void end() {
    if (at != bytes.length) {
      throw new WireException("bytes after the end of the packed body");
    }
  }
}
