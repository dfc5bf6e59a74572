package org.daiban.node;

import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.daiban.core.number.CaseId;

/**
 * What the program stands on and never reaches for by itself: time, chance and new identifiers.
 * Injected wherever one is needed; a test hands in a fixed clock and a seeded {@link Random}.
 *
 * @param random a {@code SecureRandom} in a real program
 * @param clockPinned whether the clock is the story's and not the machine's
 */
public record Ground(Clock clock, Random random, boolean clockPinned) {
  /** Now, in epoch milliseconds. */
  public long nowMs() {
    return clock.millis();
  }

  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A new random UUID (version 4) as text. */
  public String id() {
    long high = (random.nextLong() & ~0xf000L) | 0x4000L;
    long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  /** The identity of a case that begins now at this node. */
  public String caseId() {
    return CaseId.of(nowMs(), random.nextLong(), random.nextLong());
  }
}
