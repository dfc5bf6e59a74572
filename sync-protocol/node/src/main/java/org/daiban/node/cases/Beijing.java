package org.daiban.node.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Civil time of the offices: Beijing's; China has one zone and no summer time. */
public final class Beijing {
  /** The offset from UTC. */
  public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

  /** Closing time, after which a receipt counts as the next working day (RD-3). */
  public static final LocalTime CLOSING = LocalTime.of(17, 30);

  private Beijing() {}

  /** The date of this moment. */
  public static LocalDate today(Clock clock) {
    return now(clock).toLocalDate();
  }

  /** The date of a moment, in epoch milliseconds. */
  static LocalDate day(long atMs) {
    return Instant.ofEpochMilli(atMs).atOffset(ZONE).toLocalDate();
  }

  /** Date and time of this moment. */
  public static LocalDateTime now(Clock clock) {
    return LocalDateTime.ofInstant(clock.instant(), ZONE);
  }
}
