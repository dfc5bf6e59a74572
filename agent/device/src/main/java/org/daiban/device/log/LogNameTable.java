package org.daiban.device.log;

import java.util.List;
import java.util.Optional;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;

/**
 * The names this device has gone by, each with the row behind which its log begins. A device has
 * one name until a copy of its disk turns up; then it goes on under another, with a log that starts
 * anew, and keeps its data. Rows are counted through all logs; the wire counts within one. Used
 * within a transaction of the caller.
 */
public final class LogNameTable {
  private final Database database;

  public LogNameTable(Database database) {
    this.database = database;
  }

  /** Begins the log of a name behind a row, unless it has begun. */
  public void begin(DeviceName name, long base) {
    Rows.changed(
        database
            .prepare("INSERT OR IGNORE INTO log_name (name, base) VALUES (?, ?)")
            .bindText(1, name.text())
            .bindLong(2, base));
  }

  /** The row behind which the log of a name begins; empty for a name that is not this device's. */
  public Optional<Long> findBase(DeviceName name) {
    return findBase(name.text());
  }

  /** The row behind which the present log begins; 0 for a device that has always had one name. */
  public long base() {
    return Rows.number(database.prepare("SELECT max(base) FROM log_name"));
  }

  /**
   * The row of a number in the log of a name.
   *
   * @param present the name that the device goes by now
   */
  public Optional<Long> findRow(DeviceName present, String name, long seq) {
    if (name.equals(present.text())) {
      return Optional.of(base() + seq);
    }
    return findBase(name).map(base -> base + seq);
  }

  /** All names so far, oldest first. */
  public List<String> all() {
    return Rows.all(
        database.prepare("SELECT name FROM log_name ORDER BY rowid"), row -> row.columnText(0));
  }

  /** The same for any name. */
  public Optional<Long> findBase(String name) {
    return Rows.first(
        database.prepare("SELECT base FROM log_name WHERE name = ?").bindText(1, name),
        row -> row.columnLong(0));
  }
}
