package org.daiban.node.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Keeps tombstones for 400 days: longer than any machine is expected to be away. */
public final class FeedSweep {
  /** How long a tombstone stays. */
  public static final Duration KEPT = Duration.ofDays(400);

  private FeedSweep() {}

  /**
   * Takes out the tombstones that have stood long enough; to be called once a day, since a
   * tombstone's age counts from the first call that meets it. Answers how many went.
   */
  public static int sweep(Connection connection, long nowMs) throws SQLException {
    TombstoneTable.date(connection, nowMs);
    return TombstoneTable.sweep(connection, nowMs - KEPT.toMillis());
  }
}
