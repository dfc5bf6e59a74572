package org.daiban.server.outside;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses at cases. Several counts must let a try through, and it counts in all
 * of them or, where one stops it, in none: who waits for a quarter of an hour does not use up the
 * day.
 */
final class Patience {
  private static final long QUARTER_MS = Duration.ofMinutes(15).toMillis();
  private static final long DAY_MS = Duration.ofDays(1).toMillis();
  private static final int VILLAGE_DIGITS = 12;

  /** Wrong digits for one case: ten thousand guesses take years. */
  private final Guesses ofCase = new Guesses(5, QUARTER_MS);

  private final Guesses ofCaseInADay = new Guesses(10, DAY_MS);

  /**
   * Numbers of one village tried with the same last four: a number is a village, a day and a count,
   * and whoever knows a neighbour's last four could go through a year's days.
   */
  private final Guesses ofNeighbour = new Guesses(10, DAY_MS);

  /** Wrong tries of one address, behind which a whole township may sit. */
  private final Guesses ofAddress = new Guesses(30, QUARTER_MS);

  private final Guesses ofAddressInADay = new Guesses(60, DAY_MS);

  /** How long to wait before this may be tried, in milliseconds; 0 counts it as a try. */
  synchronized long begin(String from, String number, String last, long nowMs) {
    Map<Guesses, String> keys = keys(from, number, last);
    long waitMs = 0;
    for (Map.Entry<Guesses, String> each : keys.entrySet()) {
      waitMs = Math.max(waitMs, each.getKey().waitMs(each.getValue(), nowMs));
    }
    if (waitMs == 0) {
      keys.forEach((guesses, key) -> guesses.begin(key, nowMs));
    }
    return waitMs;
  }

  /** The try that was counted last was right. */
  synchronized void right(String from, String number, String last) {
    keys(from, number, last).forEach(Guesses::right);
  }

  private Map<Guesses, String> keys(String from, String number, String last) {
    Map<Guesses, String> keys = new LinkedHashMap<>();
    keys.put(ofCase, number);
    keys.put(ofCaseInADay, number);
    keys.put(ofNeighbour, number.substring(0, VILLAGE_DIGITS) + last);
    keys.put(ofAddress, from);
    keys.put(ofAddressInADay, from);
    return keys;
  }
}
