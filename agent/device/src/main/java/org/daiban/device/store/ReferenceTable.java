package org.daiban.device.store;

import java.util.List;
import java.util.Optional;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;

/**
 * What every device of the county holds a copy of: the catalogue, the calendars by year, regions,
 * people. A kind and a name have one body, the newest. Used within a transaction of the caller.
 */
public final class ReferenceTable {
  private final Database database;

  public ReferenceTable(Database database) {
    this.database = database;
  }

  public void put(String kind, String name, String body) {
    Rows.changed(
        database
            .prepare("INSERT OR REPLACE INTO reference (kind, name, body) VALUES (?, ?, ?)")
            .bindText(1, kind)
            .bindText(2, name)
            .bindText(3, body));
  }

  public void remove(String kind, String name) {
    Rows.changed(
        database
            .prepare("DELETE FROM reference WHERE kind = ? AND name = ?")
            .bindText(1, kind)
            .bindText(2, name));
  }

  public Optional<String> find(String kind, String name) {
    return Rows.first(
        database
            .prepare("SELECT body FROM reference WHERE kind = ? AND name = ?")
            .bindText(1, kind)
            .bindText(2, name),
        row -> row.columnText(0));
  }

  /** Every body of a kind, by name. */
  public List<String> all(String kind) {
    return Rows.all(
        database
            .prepare("SELECT body FROM reference WHERE kind = ? ORDER BY name")
            .bindText(1, kind),
        row -> row.columnText(0));
  }
}
