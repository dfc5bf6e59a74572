package org.daiban.device.casebook;

import java.util.List;
import java.util.Optional;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;
import org.daiban.device.database.Statement;

/** Letters received. Used within a transaction of the caller. */
final class LetterTable {
  private static final String COLUMNS =
      "SELECT letter_key, case_id, body, received_at FROM letter ";

  private final Database database;

  LetterTable(Database database) {
    this.database = database;
  }

  /** Keeps a letter; the same key again replaces the text, as after a reprint. */
  void put(ReceivedLetter letter) {
    Rows.changed(
        database
            .prepare(
                "INSERT OR REPLACE INTO letter (letter_key, case_id, body, received_at)"
                    + " VALUES (?, ?, ?, ?)")
            .bindText(1, letter.key())
            .bindText(2, letter.caseId())
            .bindText(3, letter.body())
            .bindLong(4, letter.receivedAtMs()));
  }

  Optional<ReceivedLetter> find(String key) {
    return Rows.first(
        database.prepare(COLUMNS + "WHERE letter_key = ?").bindText(1, key), LetterTable::letter);
  }

  List<ReceivedLetter> ofCase(String caseId) {
    return Rows.all(
        database.prepare(COLUMNS + "WHERE case_id = ? ORDER BY rowid").bindText(1, caseId),
        LetterTable::letter);
  }

  private static ReceivedLetter letter(Statement row) {
    return new ReceivedLetter(
        row.columnText(0), row.columnText(1), row.columnText(2), row.columnLong(3));
  }
}
