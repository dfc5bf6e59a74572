package org.daiban.device.outbox;

import java.util.Optional;
import org.daiban.device.database.Database;
import org.daiban.device.store.SettingTable;

/**
 * How far this device had written when it last took a node's receipt: what covers more than that
 * was said later, and no clock is needed to know it. Used within a transaction of the caller.
 */
final class HeardAt {
  private static final String NAME = "heard-at ";

  private final SettingTable settings;

  HeardAt(Database database) {
    this.settings = new SettingTable(database);
  }

  /** The row of the last entry that was written by then; none for a node that was not heard. */
  Optional<Long> find(String node) {
    return settings.find(NAME + node).map(Long::parseLong);
  }

  void put(String node, long row) {
    settings.put(NAME + node, Long.toString(row));
  }
}
