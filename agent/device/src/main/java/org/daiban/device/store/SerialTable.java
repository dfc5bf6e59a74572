package org.daiban.device.store;

import java.time.LocalDate;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;

/** The serials of case numbers. Used within the transaction that captures the case. */
public final class SerialTable {
  private final Database database;

  public SerialTable(Database database) {
    this.database = database;
  }

  /**
   * The next serial of a slot and day, from 1. It is given out once: a serial of a transaction that
   * was undone was never seen by anyone.
   */
  public int next(int slot, LocalDate day) {
    String date = day.toString();
    Rows.changed(
        database
            .prepare("INSERT OR IGNORE INTO case_serial (slot, day, last) VALUES (?, ?, 0)")
            .bindLong(1, slot)
            .bindText(2, date));
    Rows.changed(
        database
            .prepare("UPDATE case_serial SET last = last + 1 WHERE slot = ? AND day = ?")
            .bindLong(1, slot)
            .bindText(2, date));
    return Math.toIntExact(last(slot, date));
  }

  /** Sees to it that no serial up to this one is given out again. */
  public void atLeast(int slot, LocalDate day, int serial) {
    String date = day.toString();
    if (last(slot, date) < serial) {
      Rows.changed(
          database
              .prepare("INSERT OR REPLACE INTO case_serial (slot, day, last) VALUES (?, ?, ?)")
              .bindLong(1, slot)
              .bindText(2, date)
              .bindLong(3, serial));
    }
  }

  private long last(int slot, String date) {
    return Rows.number(
        database
            .prepare("SELECT last FROM case_serial WHERE slot = ? AND day = ?")
            .bindLong(1, slot)
            .bindText(2, date));
  }
}
