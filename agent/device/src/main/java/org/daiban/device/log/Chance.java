package org.daiban.device.log;

import java.util.Random;
import org.daiban.core.number.CaseId;

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

  /**
   * The identity of a case that begins now.
   *
   * @param nowMs this device's clock in epoch milliseconds, right or wrong
   */
  public String caseId(long nowMs) {
    return CaseId.of(nowMs, random.nextLong(), random.nextLong());
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
