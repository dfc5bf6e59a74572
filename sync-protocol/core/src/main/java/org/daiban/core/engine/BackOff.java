package org.daiban.core.engine;

/**
 * How long to rest after failures in a row: doubles from 2 seconds to 5 minutes; half of it is left
 * to chance, so that 300 devices do not come back in step.
 */
final class BackOff {
  static final long FIRST_MS = 2_000;
  static final long LONGEST_MS = 300_000;

  private final Chance chance;

  BackOff(Chance chance) {
    this.chance = chance;
  }

  long restMs(int failures) {
    long full = Math.min(LONGEST_MS, FIRST_MS << Math.min(Math.max(failures, 1) - 1, 16));
    return full / 2 + (long) (full * 0.5 * chance.fraction());
  }

  /** At least what was asked for and up to a quarter more. */
  long obeyedMs(long askedMs) {
    return askedMs + (long) (askedMs * 0.25 * chance.fraction());
  }
}
