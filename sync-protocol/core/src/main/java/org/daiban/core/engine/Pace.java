package org.daiban.core.engine;

/**
 * How much to send at once, so that a broken transfer costs a few seconds: doubles while transfers
 * are quick, halves when one was slow or broke.
 */
final class Pace {
  /** A transfer should take no longer than this. */
  static final long TRANSFER_MS_WANTED = 4_000;

  private final int smallest;
  private final int largest;
  private int size;

  Pace(int smallest, int start, int largest) {
    this.smallest = smallest;
    this.size = start;
    this.largest = largest;
  }

  int size() {
    return size;
  }

  void took(long durationMs) {
    if (durationMs > TRANSFER_MS_WANTED) {
      shrink();
    } else if (durationMs < TRANSFER_MS_WANTED / 2) {
      size = Math.min(largest, size * 2);
    }
  }

  void shrink() {
    size = Math.max(smallest, size / 2);
  }
}
