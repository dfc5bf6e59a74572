package org.daiban.device.log;

import java.util.Random;
import java.util.UUID;

/**
 * Ids and salts from one source of chance: a {@code SecureRandom} on a device, a seeded one in
 * tests and in the simulation, where a run must replay.
 */
public final class Chance {
  private static final int SALT_BYTES = 16;
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final Random random;

  public Chance(Random random) {
    this.random = random;
  }

  /** A random UUID (version 4) as text. */
  public String id() {
    long high = (random.nextLong() & ~0xf000L) | 0x4000L;
    long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  /** 16 random bytes as 32 hexadecimal digits. */
  public String salt() {
    byte[] bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    StringBuilder hex = new StringBuilder();
    for (byte b : bytes) {
      hex.append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
    }
    return hex.toString();
  }
}
