package org.daiban.world.simulation.store;

import java.util.regex.Pattern;
import org.daiban.core.log.Cursor;

/** What plants do to a machine's disk. */
public final class PlantTable extends Looking {
  /** Plants something on a disk. */
  public PlantTable(Disk disk) {
    super(disk);
  }

  /** A device takes everything for kept. */
  public void takeAllForKept() {
    if (!list("SELECT 1 FROM sqlite_master WHERE name = 'log_entry'", row -> 1).isEmpty()) {
      execute(
          "UPDATE log_entry SET kept_township = 1, kept_county = 1"
              + " WHERE kept_township = 0 AND kept_county = 0");
    }
  }

  /** The cursor of a node's feed is written before what stands in front of it. */
  public void putCursor(Cursor cursor) {
    boolean device =
        !list("SELECT 1 FROM sqlite_master WHERE name = 'log_entry'", r -> 1).isEmpty();
    execute(
        "INSERT OR REPLACE INTO "
            + (device ? "feed_cursor" : "upper_cursor")
            + " (node, epoch, position) VALUES ('"
            + cursor.node()
            + "', '"
            + cursor.epoch()
            + "', "
            + cursor.position()
            + ")");
  }

  /** Of entries of a type only what it knows of them stays. */
  public void dropUnknownFields(String type) {
    always(
        "AFTER INSERT ON kept_entry WHEN NEW.type = '" + type + "'",
        "UPDATE kept_entry SET payload = '{\"v\":1}' WHERE rowid = NEW.rowid");
  }

  /** Outcomes do not come into the feed. */
  public void loseOutcomes() {
    always("BEFORE INSERT ON feed_row WHEN NEW.kind = 'outcome'", "SELECT RAISE(IGNORE)");
  }

  private void always(String when, String what) {
    execute("CREATE TRIGGER planted " + when + " BEGIN " + what + "; END");
  }

  /** A table loses its primary key. */
  public void dropPrimaryKey(String table, String key) {
    String definition =
        list("SELECT sql FROM sqlite_master WHERE name = ?", row -> row.getString(1), table).get(0);
    execute("ALTER TABLE " + table + " RENAME TO without");
    execute(definition.replaceFirst(",\\s*" + Pattern.quote(key), ""));
    execute("INSERT INTO " + table + " SELECT * FROM without");
    execute("DROP TABLE without");
  }
}
