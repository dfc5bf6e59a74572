package org.daiban.device.clearing;

import java.util.List;
import org.daiban.core.log.Digest;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;

/** What may go, and its going. Used within a transaction of the caller. */
final class ClearingTable {
  /** A photo is safe when an entry is that was written after the county's word on it came. */
  private static final String SAFE_PHOTO = "a.kept_county <> 0 AND a.safe_behind < ?";

  private final Database database;

  ClearingTable(Database database) {
    this.database = database;
  }

  /** Up to which number of its log the county has called a device's entries safe. */
  long safeUpTo(String county) {
    return Rows.number(
        database.prepare("SELECT safe_up_to FROM receipt WHERE node = ?").bindText(1, county));
  }

  /**
   * Closed cases behind the newest ones, oldest first, of which everything is safe and nobody waits
   * for anything.
   *
   * @param base the row behind which the present log begins
   * @param safeRow the last row that is safe
   */
  List<String> clearable(long base, long safeRow, int closedKept, int most) {
    return Rows.all(
        database
            .prepare(
                "SELECT f.case_id FROM case_file f WHERE f.open = 0 AND f.rowid <="
                    + " ifnull((SELECT rowid FROM case_file WHERE open = 0"
                    + " ORDER BY rowid DESC LIMIT 1 OFFSET ?), 0)"
                    + " AND NOT EXISTS (SELECT 1 FROM log_entry e WHERE e.case_id = f.case_id"
                    + " AND (e.seq <= ? OR e.seq > ? OR e.kept_county = 0 OR e.refused <> 0))"
                    + " AND NOT EXISTS (SELECT 1 FROM answer w JOIN log_entry e ON e.seq = w.seq"
                    + " WHERE e.case_id = f.case_id AND (w.verdict = 'WAITING'"
                    + " OR (w.acknowledged = 0 AND w.verdict <> 'NOT_KEPT')"
                    + " OR (w.read_at = 0 AND w.verdict IN ('NOT_KEPT', 'REFUSED'))))"
                    + " AND NOT EXISTS (SELECT 1 FROM case_attachment c"
                    + " JOIN attachment a ON a.digest = c.digest WHERE c.case_id = f.case_id"
                    + " AND NOT (a.kept_county <> 0 AND a.safe_behind < ?))"
                    + " AND NOT EXISTS (SELECT 1 FROM supplement_draft s"
                    + " WHERE s.case_id = f.case_id)"
                    + " ORDER BY f.rowid LIMIT ?")
            .bindLong(1, closedKept)
            .bindLong(2, base)
            .bindLong(3, safeRow)
            .bindLong(4, safeRow)
            .bindLong(5, most),
        row -> row.columnText(0));
  }

  /**
   * Lets a case go, with all but the log's last row: the next entry is chained to it.
   *
   * @return the photos that no other case names
   */
  List<Digest> clear(String caseId) {
    change("DELETE FROM answer WHERE seq IN (SELECT seq FROM log_entry WHERE case_id = ?)", caseId);
    change(
        "UPDATE log_entry SET payload = NULL WHERE case_id = ?"
            + " AND seq = (SELECT max(seq) FROM log_entry)",
        caseId);
    change(
        "DELETE FROM log_entry WHERE case_id = ? AND seq < (SELECT max(seq) FROM log_entry)",
        caseId);
    change("DELETE FROM letter WHERE case_id = ?", caseId);
    change("DELETE FROM case_file WHERE case_id = ?", caseId);
    List<Digest> photos =
        Rows.all(
            database
                .prepare(
                    "SELECT digest FROM case_attachment c WHERE case_id = ?1 AND NOT EXISTS ("
                        + "SELECT 1 FROM case_attachment o WHERE o.digest = c.digest"
                        + " AND o.case_id <> ?1)")
                .bindText(1, caseId),
            row -> new Digest(row.columnText(0)));
    change("DELETE FROM case_attachment WHERE case_id = ?", caseId);
    photos.forEach(this::dropPhoto);
    return photos;
  }

  private void dropPhoto(Digest digest) {
    change("DELETE FROM attachment_refusal WHERE digest = ?", digest.text());
    change("DELETE FROM attachment WHERE digest = ?", digest.text());
  }

  /** Entries that belong to no case, such as a changed password, once they are safe. */
  void clearCaseless(long base, long safeRow) {
    Rows.changed(
        database
            .prepare(
                "DELETE FROM log_entry WHERE seq > ? AND seq <= ? AND kept_county <> 0"
                    + " AND type NOT LIKE 'case.%' AND seq < (SELECT max(seq) FROM log_entry)")
            .bindLong(1, base)
            .bindLong(2, safeRow));
  }

  /** Photos that no case and no draft speaks of, but for the newest hundred. */
  List<Digest> strayPhotos() {
    List<Digest> stray =
        Rows.all(
            database.prepare(
                "SELECT a.digest FROM attachment a WHERE"
                    + " a.rowid <= (SELECT max(rowid) FROM attachment) - 100"
                    + " AND NOT EXISTS (SELECT 1 FROM case_attachment c WHERE c.digest = a.digest)"
                    + " AND NOT EXISTS (SELECT 1 FROM draft d WHERE instr(d.content, a.digest) > 0)"
                    + " AND NOT EXISTS (SELECT 1 FROM supplement_draft s"
                    + " WHERE instr(s.content, a.digest) > 0)"),
            row -> new Digest(row.columnText(0)));
    stray.forEach(this::dropPhoto);
    return stray;
  }

  /**
   * Safe photos that can be fetched again, of closed cases behind the newest ones.
   *
   * @param openToo those of open cases as well
   */
  List<Digest> thinnable(long safeRow, int closedKept, boolean openToo) {
    return Rows.all(
        database
            .prepare(
                "SELECT a.digest FROM attachment a WHERE "
                    + SAFE_PHOTO
                    + " AND a.thinned = 0 AND NOT EXISTS (SELECT 1 FROM case_attachment c"
                    + " JOIN case_file f ON f.case_id = c.case_id WHERE c.digest = a.digest"
                    + " AND ((f.open = 1 AND ? = 0) OR (f.open = 0 AND f.rowid >"
                    + " ifnull((SELECT rowid FROM case_file WHERE open = 0"
                    + " ORDER BY rowid DESC LIMIT 1 OFFSET ?), 0))))"
                    + " LIMIT 500")
            .bindLong(1, safeRow)
            .bindLong(2, openToo ? 1 : 0)
            .bindLong(3, closedKept),
        row -> new Digest(row.columnText(0)));
  }

  /** Notes whether the bytes of a photo lie here. */
  void thinned(Digest digest, boolean thinned) {
    Rows.changed(
        database
            .prepare("UPDATE attachment SET thinned = ? WHERE digest = ?")
            .bindLong(1, thinned ? 1 : 0)
            .bindText(2, digest.text()));
  }

  private void change(String sql, String key) {
    Rows.changed(database.prepare(sql).bindText(1, key));
  }
}
