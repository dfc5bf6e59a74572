package org.daiban.device.capture;

import java.util.List;
import java.util.Optional;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;
import org.daiban.device.database.Statement;

/** Drafts. Used within a transaction of the caller. */
final class DraftTable {
  private static final String COLUMNS =
      "SELECT id, person, item, catalogue, content, created_at, updated_at FROM draft ";

  private final Database database;

  DraftTable(Database database) {
    this.database = database;
  }

  void insert(Draft draft) {
    Rows.changed(
        database
            .prepare(
                "INSERT INTO draft (id, person, item, catalogue, content, created_at, updated_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)")
            .bindText(1, draft.id())
            .bindText(2, draft.person())
            .bindText(3, draft.item())
            .bindText(4, draft.catalogue())
            .bindText(5, draft.content().text())
            .bindLong(6, draft.createdAtMs())
            .bindLong(7, draft.updatedAtMs()));
  }

  /** Saves what was typed, as the draft touched last; false if there is no such draft. */
  boolean update(String id, String content, long atMs) {
    return Rows.changed(
            database
                .prepare(
                    "INSERT OR REPLACE INTO draft (id, person, item, catalogue, content,"
                        + " created_at, updated_at) SELECT id, person, item, catalogue, ?,"
                        + " created_at, ? FROM draft WHERE id = ?")
                .bindText(1, content)
                .bindLong(2, atMs)
                .bindText(3, id))
        == 1;
  }

  void delete(String id) {
    Rows.changed(database.prepare("DELETE FROM draft WHERE id = ?").bindText(1, id));
  }

  Optional<Draft> find(String id) {
    return Rows.first(
        database.prepare(COLUMNS + "WHERE id = ?").bindText(1, id), DraftTable::draft);
  }

  /** A person's drafts, the one touched last on top. */
  List<Draft> of(String person) {
    return Rows.all(
        database.prepare(COLUMNS + "WHERE person = ? ORDER BY rowid DESC").bindText(1, person),
        DraftTable::draft);
  }

  private static Draft draft(Statement row) {
    return new Draft(
        row.columnText(0),
        row.columnText(1),
        row.columnText(2),
        row.columnText(3),
        DraftContent.parse(row.columnText(4)),
        row.columnLong(5),
        row.columnLong(6));
  }
}
