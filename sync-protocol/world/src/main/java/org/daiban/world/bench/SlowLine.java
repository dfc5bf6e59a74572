package org.daiban.world.bench;

import java.util.Random;

/**
 * A line of 64 kbit/s each way, 600 ms there and back, on a clock of its own. Bytes go in segments
 * of TCP; each takes its time on the line, header included, and arrives half a round trip later, in
 * order. A lost one, and whatever would follow it, stands still for one round trip and 200 ms; then
 * it is sent again and may be lost again. Acknowledgements are never lost and take no room. A
 * window is left out: ten segments, with which TCP begins, keep this line busy for three round
 * trips.
 */
public final class SlowLine {
  private static final int BYTES_A_SECOND = 8_000;
  private static final double HALF_TRIP_S = 0.3;
  private static final double STALL_S = 0.8;
  private static final int SEGMENT_BYTES = 1_400;
  private static final int HEADER_BYTES = 52;

  private final Random random;
  private final double loss;
  private double nowS;

  /**
   * @param loss share of segments that get lost, 0 to 1
   */
  public SlowLine(Random random, double loss) {
    this.random = random;
    this.loss = loss;
  }

  /** One side sends so many bytes as one flight; the other side has them all at the end. */
  public void carry(int bytes) {
    int left = bytes;
    do {
      int segment = Math.min(left, SEGMENT_BYTES);
      nowS += (double) (segment + HEADER_BYTES) / BYTES_A_SECOND;
      while (random.nextDouble() < loss) {
        nowS += STALL_S + (double) (segment + HEADER_BYTES) / BYTES_A_SECOND;
      }
      left -= segment;
    } while (left > 0);
    nowS += HALF_TRIP_S;
  }

  /** Seconds since the first byte. */
  public double seconds() {
    return nowS;
  }
}
