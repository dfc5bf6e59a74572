package org.daiban.device.outbox;

import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;

/** Who has another history under this device's name. Used within a transaction of the caller. */
final class ForkTable {
  private final Database database;

  ForkTable(Database database) {
    this.database = database;
  }

  /** Notes the fork; one that was noted before keeps its time. */
  void put(String node, long atMs) {
    Rows.changed(
        database
            .prepare("INSERT OR IGNORE INTO fork (node, at) VALUES (?, ?)")
            .bindText(1, node)
            .bindLong(2, atMs));
  }

  /** The node has lost that history, or this device has come to it. */
  void remove(String node) {
    Rows.changed(database.prepare("DELETE FROM fork WHERE node = ?").bindText(1, node));
  }

  /** The device goes by another name. */
  void clear() {
    Rows.changed(database.prepare("DELETE FROM fork"));
  }

  boolean isEmpty() {
    return Rows.number(database.prepare("SELECT count(*) FROM fork")) == 0;
  }
}
