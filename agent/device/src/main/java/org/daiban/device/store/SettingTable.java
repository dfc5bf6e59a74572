package org.daiban.device.store;

import java.util.Optional;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;

/** What the device knows of itself, by name. Used within a transaction of the caller. */
public final class SettingTable {
  private final Database database;

  public SettingTable(Database database) {
    this.database = database;
  }

  public Optional<String> find(String name) {
    return Rows.first(
        database.prepare("SELECT value FROM setting WHERE name = ?").bindText(1, name),
        row -> row.columnText(0));
  }

  /** Puts a value, in place of the one before. */
  public void put(String name, String value) {
    Rows.changed(
        database
            .prepare("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)")
            .bindText(1, name)
            .bindText(2, value));
  }
}
