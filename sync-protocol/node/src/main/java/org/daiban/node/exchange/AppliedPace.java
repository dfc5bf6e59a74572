package org.daiban.node.exchange;

import jakarta.inject.Singleton;
import org.daiban.node.rush.Backlog;

/** How fast kept entries take effect, and so how long what still waits will take. */
@Singleton
final class AppliedPace implements Backlog {
  /** What a slow disk manages, before any step was seen. */
  private static final double ENTRIES_IN_MS_FIRST = 0.5;

  private static final double NEWEST_SHARE = 0.05;
  private static final long MS_IN_S = 1_000;

  private double entriesInMs = ENTRIES_IN_MS_FIRST;
  private volatile long leftMs;

  /**
   * A step is over; said by one thread.
   *
   * @param entries how many took effect
   * @param tookMs how long it took, with the rest after it
   * @param left how many still wait
   */
  void stepped(int entries, long tookMs, long left) {
    if (entries > 0) {
      entriesInMs += NEWEST_SHARE * ((double) entries / Math.max(1, tookMs) - entriesInMs);
    }
    leftMs = left == 0 ? 0 : Math.round(left / entriesInMs);
  }

  @Override
  public long seconds() {
    return leftMs / MS_IN_S;
  }
}
