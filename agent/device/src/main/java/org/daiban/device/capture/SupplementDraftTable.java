package org.daiban.device.capture;

import java.util.Optional;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;

/** Answers to one-time notices under way. Used within a transaction of the caller. */
final class SupplementDraftTable {
  private final Database database;

  SupplementDraftTable(Database database) {
    this.database = database;
  }

  void put(String caseId, String person, String content, long atMs) {
    Rows.changed(
        database
            .prepare(
                "INSERT OR REPLACE INTO supplement_draft (case_id, person, content, updated_at)"
                    + " VALUES (?, ?, ?, ?)")
            .bindText(1, caseId)
            .bindText(2, person)
            .bindText(3, content)
            .bindLong(4, atMs));
  }

  Optional<DraftContent> find(String caseId, String person) {
    return Rows.first(
        database
            .prepare("SELECT content FROM supplement_draft WHERE case_id = ? AND person = ?")
            .bindText(1, caseId)
            .bindText(2, person),
        row -> DraftContent.parse(row.columnText(0)));
  }

  /** Whoever typed it: the notice is answered. */
  void delete(String caseId) {
    Rows.changed(
        database.prepare("DELETE FROM supplement_draft WHERE case_id = ?").bindText(1, caseId));
  }
}
