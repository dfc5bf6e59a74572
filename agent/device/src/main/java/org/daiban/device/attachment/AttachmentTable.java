package org.daiban.device.attachment;

import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Protocol;
import org.daiban.core.request.AttachmentRef;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;
import org.daiban.device.database.Statement;

/** The attachments of this device. Used within a transaction of the caller. */
public final class AttachmentTable {
  private static final String COLUMNS =
      "SELECT a.digest, a.bytes, a.media_type, a.sent_bytes, a.kept_township, a.kept_county"
          + " FROM attachment a ";

  private static final String REFUSED =
      "SELECT r.digest, min(c.case_id), a.bytes, r.code, r.reason, r.todo"
          + " FROM attachment_refusal r JOIN attachment a ON a.digest = r.digest"
          + " JOIN case_attachment c ON c.digest = r.digest ";

  private final Database database;

  public AttachmentTable(Database database) {
    this.database = database;
  }

  /** Adds an attachment; one that is there already stays as it is. */
  public void add(AttachmentRef ref, long atMs) {
    Rows.changed(
        database
            .prepare(
                "INSERT OR IGNORE INTO attachment (digest, bytes, media_type, added_at)"
                    + " VALUES (?, ?, ?, ?)")
            .bindText(1, ref.digest().text())
            .bindLong(2, ref.bytes())
            .bindText(3, ref.mediaType())
            .bindLong(4, atMs));
  }

  /** Says that a case's manifest entry names the attachment. */
  public void assign(String caseId, Digest digest, long seq) {
    Rows.changed(
        database
            .prepare(
                "INSERT OR IGNORE INTO case_attachment (case_id, digest, seq) VALUES (?, ?, ?)")
            .bindText(1, caseId)
            .bindText(2, digest.text())
            .bindLong(3, seq));
  }

  public Optional<StoredAttachment> find(Digest digest) {
    return Rows.first(
        database.prepare(COLUMNS + "WHERE a.digest = ?").bindText(1, digest.text()),
        AttachmentTable::attachment);
  }

  /** Everything that a case's manifests name, smallest first. */
  public List<StoredAttachment> ofCase(String caseId) {
    return Rows.all(
        database
            .prepare(
                COLUMNS
                    + "JOIN case_attachment c ON c.digest = a.digest WHERE c.case_id = ?"
                    + " ORDER BY a.bytes, a.digest")
            .bindText(1, caseId),
        AttachmentTable::attachment);
  }

  /** How many of a case's attachments are kept by whom. */
  public KeptCount countOfCase(String caseId) {
    return Rows.first(
            database
                .prepare(
                    "SELECT ifnull(sum(a.kept_township <> 0 OR a.kept_county <> 0), 0),"
                        + " ifnull(sum(a.kept_county <> 0), 0), count(*)"
                        + " FROM attachment a JOIN case_attachment c ON c.digest = a.digest"
                        + " WHERE c.case_id = ?")
                .bindText(1, caseId),
            row ->
                new KeptCount(
                    Math.toIntExact(row.columnLong(0)),
                    Math.toIntExact(row.columnLong(1)),
                    Math.toIntExact(row.columnLong(2))))
        .orElseThrow(IllegalStateException::new);
  }

  /**
   * Attachments of cases that no node keeps yet and whose manifest was dealt with, smallest first:
   * text goes before photos. What is kept aside needs its photos for whoever adopts it.
   */
  public List<StoredAttachment> toSend(int attachmentsMax) {
    return Rows.all(
        database
            .prepare(
                COLUMNS
                    + "WHERE a.kept_township = 0 AND a.kept_county = 0 AND a.spoilt = 0 AND EXISTS"
                    + " (SELECT 1 FROM case_attachment c JOIN log_entry e ON e.seq = c.seq WHERE"
                    + " c.digest = a.digest AND (e.kept_township <> 0 OR e.kept_county <> 0 OR"
                    + " e.refused <> 0)) ORDER BY a.bytes, a.digest LIMIT ?")
            .bindLong(1, attachmentsMax),
        AttachmentTable::attachment);
  }

  /** What of the cases' attachments no node keeps yet: how many, and their bytes still to go. */
  public PendingBytes pending() {
    return Rows.first(
            database.prepare(
                "SELECT count(*), ifnull(sum(max(a.bytes - a.sent_bytes, 0)), 0) FROM attachment a"
                    + " WHERE a.kept_township = 0 AND a.kept_county = 0 AND a.spoilt = 0"
                    + " AND EXISTS ("
                    + "SELECT 1 FROM case_attachment c WHERE c.digest = a.digest)"),
            row -> new PendingBytes(row.columnLong(0), row.columnLong(1)))
        .orElseThrow(IllegalStateException::new);
  }

  /** Attachments of cases that no node keeps yet, smallest first, wherever their text is. */
  public List<StoredAttachment> notKept(int attachmentsMax) {
    return Rows.all(
        database
            .prepare(
                COLUMNS
                    + "WHERE a.kept_township = 0 AND a.kept_county = 0 AND a.spoilt = 0 AND EXISTS"
                    + " (SELECT 1 FROM case_attachment c WHERE c.digest = a.digest) ORDER BY"
                    + " a.bytes, a.digest LIMIT ?")
            .bindLong(1, attachmentsMax),
        AttachmentTable::attachment);
  }

  /**
   * For a route that leads to the county: what nobody keeps, wherever its text is, since the
   * township that has the text may be another one by now; and what a township alone has kept since
   * before a time as far as open cases name it.
   */
  public List<StoredAttachment> toSendToCounty(int attachmentsMax, long keptBeforeMs) {
    return Rows.all(
        database
            .prepare(
                COLUMNS
                    + "WHERE a.kept_county = 0 AND a.kept_township < ? AND a.spoilt = 0 AND EXISTS"
                    + " (SELECT 1 FROM case_attachment c JOIN log_entry e ON e.seq = c.seq LEFT"
                    + " JOIN case_file f ON f.case_id = c.case_id WHERE c.digest = a.digest AND"
                    + " (a.kept_township = 0 OR f.open = 1) AND (e.kept_county <> 0 OR e.refused <>"
                    + " 0 OR (a.kept_township = 0 AND e.kept_township <> 0))) ORDER BY a.bytes,"
                    + " a.digest LIMIT ?")
            .bindLong(1, keptBeforeMs)
            .bindLong(2, attachmentsMax),
        AttachmentTable::attachment);
  }

  /** A case whose manifest names the attachment. */
  public Optional<String> findCase(Digest digest) {
    return Rows.first(
        database
            .prepare("SELECT case_id FROM case_attachment WHERE digest = ? ORDER BY seq LIMIT 1")
            .bindText(1, digest.text()),
        row -> row.columnText(0));
  }

  /** Notes how far an attachment was sent, in bytes. */
  public void markSent(Digest digest, long bytes) {
    Rows.changed(
        database
            .prepare("UPDATE attachment SET sent_bytes = ? WHERE digest = ?")
            .bindLong(1, bytes)
            .bindText(2, digest.text()));
  }

  /** Notes that a node keeps all of an attachment, and of the county behind which entry it came. */
  public void markKept(Digest digest, MachineKind node, long atMs) {
    if (node == MachineKind.COUNTY) {
      Rows.changed(
          database
              .prepare(
                  "UPDATE attachment SET safe_behind = (SELECT ifnull(max(seq), 0) FROM log_entry)"
                      + " WHERE digest = ? AND kept_county = 0")
              .bindText(1, digest.text()));
    }
    Rows.changed(
        database
            .prepare("UPDATE attachment SET " + keptColumn(node) + " = ? WHERE digest = ?")
            .bindLong(1, atMs)
            .bindText(2, digest.text()));
  }

  /** Whether a row says that the bytes lie here. */
  boolean isHere(Digest digest) {
    return Rows.first(
            database
                .prepare("SELECT 1 FROM attachment WHERE digest = ? AND thinned = 0")
                .bindText(1, digest.text()),
            row -> row.columnLong(0))
        .isPresent();
  }

  /** The bytes lie here again. */
  public void markHere(Digest digest) {
    Rows.changed(
        database
            .prepare("UPDATE attachment SET thinned = 0, spoilt = 0 WHERE digest = ?")
            .bindText(1, digest.text()));
    Rows.changed(
        database
            .prepare("DELETE FROM attachment_refusal WHERE digest = ? AND code = ?")
            .bindText(1, digest.text())
            .bindText(2, RefusedAttachment.SPOILT));
  }

  /** The bytes are not what their name says: nobody can bring them whole from here. */
  public void markSpoilt(Digest digest) {
    Rows.changed(
        database
            .prepare("UPDATE attachment SET spoilt = 1 WHERE digest = ?")
            .bindText(1, digest.text()));
  }

  /** Forgets what a kind of node kept, because that node itself has lost it. */
  public void unmarkKept(MachineKind node) {
    Rows.changed(
        database.prepare("UPDATE attachment SET sent_bytes = 0, " + keptColumn(node) + " = 0"));
  }

  /** Notes why a node did not take an attachment, in place of what was said before. */
  public void refuse(Digest digest, String code, String reason, String todo, long atMs) {
    Rows.changed(
        database
            .prepare(
                "INSERT OR REPLACE INTO attachment_refusal (digest, code, reason, todo, at)"
                    + " VALUES (?, ?, ?, ?, ?)")
            .bindText(1, digest.text())
            .bindText(2, code)
            .bindText(3, reason)
            .bindText(4, todo)
            .bindLong(5, atMs));
  }

  /** A node takes the attachment after all. */
  public void relent(Digest digest) {
    Rows.changed(
        database
            .prepare("DELETE FROM attachment_refusal WHERE digest = ?")
            .bindText(1, digest.text()));
  }

  /** The attachments that a node did not take, with a case that each belongs to, oldest first. */
  public List<RefusedAttachment> refused(int attachmentsMax) {
    return Rows.all(
        database
            .prepare(REFUSED + "GROUP BY r.digest ORDER BY r.rowid LIMIT ?")
            .bindLong(1, attachmentsMax),
        AttachmentTable::refusedAttachment);
  }

  /** The attachments of a case that a node did not take, oldest first. */
  public List<RefusedAttachment> refusedOfCase(String caseId) {
    return Rows.all(
        database
            .prepare(REFUSED + "WHERE c.case_id = ? GROUP BY r.digest ORDER BY r.rowid LIMIT ?")
            .bindText(1, caseId)
            .bindLong(2, Protocol.MANIFEST_ATTACHMENTS_MAX),
        AttachmentTable::refusedAttachment);
  }

  private static RefusedAttachment refusedAttachment(Statement row) {
    return new RefusedAttachment(
        new Digest(row.columnText(0)),
        row.columnText(1),
        row.columnLong(2),
        row.columnText(3),
        row.columnText(4),
        row.columnText(5));
  }

  private static String keptColumn(MachineKind node) {
    return switch (node) {
      case TOWNSHIP -> "kept_township";
      case COUNTY -> "kept_county";
      case VILLAGE -> throw new IllegalArgumentException("A village keeps no other's photos.");
    };
  }

  private static StoredAttachment attachment(Statement row) {
    AttachmentRef ref =
        new AttachmentRef(new Digest(row.columnText(0)), row.columnLong(1), row.columnText(2));
    return new StoredAttachment(
        ref, row.columnLong(3), row.columnLong(4) != 0, row.columnLong(5) != 0);
  }
}
