package org.daiban.device.store;

import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Cursor;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;

/**
 * How far the feed of each node was read. A position counts within one epoch of its node only; a
 * node that was put back from a backup begins a new one. Used within the transaction that applies
 * what the feed brought.
 */
public final class CursorTable {
  private final Database database;

  public CursorTable(Database database) {
    this.database = database;
  }

  public Optional<Cursor> find(String node) {
    return Rows.first(
        database
            .prepare("SELECT epoch, position FROM feed_cursor WHERE node = ?")
            .bindText(1, node),
        row -> new Cursor(node, row.columnText(0), row.columnLong(1)));
  }

  /** How far the feed of each node was read. */
  public List<Cursor> all() {
    return Rows.all(
        database.prepare("SELECT node, epoch, position FROM feed_cursor ORDER BY node"),
        row -> new Cursor(row.columnText(0), row.columnText(1), row.columnLong(2)));
  }

  public void put(Cursor cursor) {
    Rows.changed(
        database
            .prepare("INSERT OR REPLACE INTO feed_cursor (node, epoch, position) VALUES (?, ?, ?)")
            .bindText(1, cursor.node())
            .bindText(2, cursor.epoch())
            .bindLong(3, cursor.position()));
  }
}
