package org.daiban.core.request;

import java.util.Random;

/** Bytes that are a whole JPEG as far as anybody here looks, of any length and content. */
public final class MadeUpJpeg {
  private static final byte[] HEAD = {
    (byte) 0xff,
    (byte) 0xd8, // start
    (byte) 0xff,
    (byte) 0xc0,
    0,
    11,
    8,
    0,
    16,
    0,
    16,
    1,
    1,
    0x11,
    0, // frame of 16 by 16
    (byte) 0xff,
    (byte) 0xda,
    0,
    8,
    1,
    1,
    0,
    0,
    63,
    0 // scan
  };
  private static final int SIZE_MIN = HEAD.length + 2;

  private MadeUpJpeg() {}

  /** So many bytes, others for each seed. */
  public static byte[] of(long seed, int size) {
    if (size < SIZE_MIN) {
      throw new IllegalArgumentException("no JPEG has less than " + SIZE_MIN + " bytes");
    }
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    System.arraycopy(HEAD, 0, bytes, 0, HEAD.length);
    bytes[size - 2] = (byte) 0xff;
    bytes[size - 1] = (byte) 0xd9;
    return bytes;
  }
}
