package org.daiban.device.casebook;

import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.log.Signed;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;
import org.daiban.device.database.Statement;

/** The cases of this device. Used within a transaction of the caller. */
final class CaseTable {
  private static final String COLUMNS =
      "SELECT case_id, captured_at, captured, signed FROM case_file ";

  private final Database database;

  CaseTable(Database database) {
    this.database = database;
  }

  void insertCaptured(CaseFile file, long atMs) {
    Rows.changed(
        database
            .prepare(
                "INSERT INTO case_file (case_id, captured_at, term, revision, open, captured,"
                    + " changed_at) VALUES (?, ?, ?, ?, 1, ?, ?)")
            .bindText(1, file.caseId())
            .bindLong(2, atMs)
            .bindLong(3, file.term())
            .bindLong(4, file.revision())
            .bindText(5, CaseFileText.of(file).text())
            .bindLong(6, atMs));
  }

  /**
   * Makes a row for a case that this device knows from a node alone, and which has no state yet.
   */
  void insertUnknown(String caseId, long atMs) {
    Rows.changed(
        database
            .prepare(
                "INSERT OR IGNORE INTO case_file (case_id, captured_at, term, revision, open,"
                    + " changed_at) VALUES (?, ?, -1, -1, 1, ?)")
            .bindText(1, caseId)
            .bindLong(2, atMs)
            .bindLong(3, atMs));
  }

  /** Takes a snapshot if it is newer than what is stored, and says whether it was. */
  boolean update(CaseFileText snapshot, Signed signed, long atMs) {
    CaseFile file = snapshot.file();
    return Rows.changed(
            database
                .prepare(
                    "UPDATE case_file SET term = ?1, revision = ?2, open = ?3, signed = ?4,"
                        + " changed_at = ?5, brief = ?7, left_at = 0 WHERE case_id = ?6"
                        + " AND (term < ?1 OR (term = ?1 AND revision < ?2))")
                .bindLong(1, file.term())
                .bindLong(2, file.revision())
                .bindLong(3, file.state().isOpen() ? 1 : 0)
                .bindText(4, signed.text())
                .bindLong(5, atMs)
                .bindText(6, file.caseId())
                .bindText(7, snapshot.brief().text()))
        == 1;
  }

  /** Notes that the case left what this device may see. */
  void markLeft(String caseId, long atMs) {
    Rows.changed(
        database
            .prepare("UPDATE case_file SET left_at = ? WHERE case_id = ?")
            .bindLong(1, atMs)
            .bindText(2, caseId));
  }

  /** The cases that a node has told of and that have not left. */
  List<String> toldAndHere() {
    return Rows.all(
        database.prepare("SELECT case_id FROM case_file WHERE signed IS NOT NULL AND left_at = 0"),
        row -> row.columnText(0));
  }

  Optional<CaseRow> find(String caseId) {
    return Rows.first(
        database.prepare(COLUMNS + "WHERE case_id = ?").bindText(1, caseId), CaseTable::row);
  }

  /**
   * The briefs of open cases, then of closed ones, in each the one that came last first, whatever
   * the clock said then; those that left are left out once nothing of them waits to be sent.
   */
  List<CaseRow> newest(int casesMax) {
    return Rows.all(
        database
            .prepare(
                "SELECT case_id, captured_at, ifnull(brief, captured),"
                    + " CASE WHEN brief IS NULL THEN signed END FROM case_file"
                    + " WHERE left_at = 0 OR EXISTS (SELECT 1 FROM log_entry e"
                    + " WHERE e.case_id = case_file.case_id AND e.kept_township = 0"
                    + " AND e.kept_county = 0 AND e.refused = 0) ORDER BY open DESC, rowid DESC LIMIT ?")
            .bindLong(1, casesMax),
        CaseTable::row);
  }

  private static CaseRow row(Statement row) {
    Optional<Signed> signed = Optional.ofNullable(row.columnText(3)).map(Signed::parse);
    String captured = row.columnText(2);
    String body = signed.map(Signed::body).orElse(captured);
    return new CaseRow(
        row.columnText(0),
        row.columnLong(1),
        CaseFileText.parse(body),
        signed,
        Optional.ofNullable(captured));
  }
}
