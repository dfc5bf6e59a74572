package org.daiban.device.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.daiban.core.log.ClockEvidence;

/** What the device knows of the time. Its clock may lie, so every look is evidence only (P7). */
@FunctionalInterface
public interface DeviceClock {
  /** China has one time zone and no summer time. */
  ZoneOffset ZONE = ZoneOffset.ofHours(8);

  /** The device's clock, its uptime, and the interval that a node's last answer allows. */
  ClockEvidence look();

  /** Epoch milliseconds of the device's own clock. */
  default long nowMs() {
    return look().deviceMs();
  }

  /** The day on the device's own clock, in China. */
  default LocalDate today() {
    return day(nowMs());
  }

  /** Date and time on the device's own clock, in China. */
  default LocalDateTime localNow() {
    return Instant.ofEpochMilli(nowMs()).atOffset(ZONE).toLocalDateTime();
  }

  /** The day in China of an instant in epoch milliseconds. */
  static LocalDate day(long ms) {
    return Instant.ofEpochMilli(ms).atOffset(ZONE).toLocalDate();
  }
}
