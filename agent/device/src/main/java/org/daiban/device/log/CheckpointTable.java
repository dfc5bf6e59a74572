package org.daiban.device.log;

import java.util.Optional;
import org.daiban.core.log.Signed;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;

/** The newest checkpoint. Used within a transaction of the caller. */
public final class CheckpointTable {
  private final Database database;

  public CheckpointTable(Database database) {
    this.database = database;
  }

  /** Puts a checkpoint in place of the one before. */
  public void put(long row, Signed signed) {
    Rows.changed(
        database
            .prepare("INSERT OR REPLACE INTO checkpoint (one, row, signed) VALUES (1, ?, ?)")
            .bindLong(1, row)
            .bindText(2, signed.text()));
  }

  public Optional<Signed> find() {
    return Rows.first(
        database.prepare("SELECT signed FROM checkpoint"), row -> Signed.parse(row.columnText(0)));
  }

  /** The row up to which entries may be gone; 0 without a checkpoint. */
  public long row() {
    return Rows.number(database.prepare("SELECT row FROM checkpoint"));
  }
}
