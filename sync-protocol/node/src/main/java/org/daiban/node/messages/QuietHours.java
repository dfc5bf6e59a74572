package org.daiban.node.messages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.daiban.node.cases.Beijing;

/** Nobody's telephone rings from nine in the evening to eight in the morning, Beijing time. */
final class QuietHours {
  private static final LocalTime FROM = LocalTime.of(21, 0);
  private static final LocalTime TO = LocalTime.of(8, 0);

  private QuietHours() {}

  /** The first moment from this one on at which a message may go, in epoch milliseconds. */
  static long next(long atMs) {
    LocalDateTime at = LocalDateTime.ofInstant(Instant.ofEpochMilli(atMs), Beijing.ZONE);
    if (at.toLocalTime().isBefore(TO)) {
      return ms(at.toLocalDate().atTime(TO));
    }
    boolean evening = !at.toLocalTime().isBefore(FROM);
    return evening ? ms(at.toLocalDate().plusDays(1).atTime(TO)) : atMs;
  }

  private static long ms(LocalDateTime time) {
    return time.toInstant(Beijing.ZONE).toEpochMilli();
  }
}
