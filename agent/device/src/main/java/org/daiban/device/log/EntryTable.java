package org.daiban.device.log;

import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.MachineKind;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;
import org.daiban.device.database.Statement;

/**
 * The entries of the device's own log, and of the logs it wrote under former names. Rows are
 * counted through all of them, see {@link LogNameTable}. Used within a transaction of the caller.
 */
public final class EntryTable {
  private static final String LINE =
      "SELECT seq, case_id, type, written_at,"
          + " length(CAST(header AS BLOB)) + ifnull(length(CAST(payload AS BLOB)), 0),"
          + " kept_township, kept_county, refused FROM log_entry ";
  private static final String UNSENT = "kept_township = 0 AND kept_county = 0 AND refused = 0";

  private static final String OVERDUE =
      "kept_county = 0 AND refused = 0 AND kept_township < ?"
          + " AND NOT EXISTS (SELECT 1 FROM answer a WHERE a.seq = log_entry.seq"
          + " AND a.code IN ('FORKED', 'REVOKED') AND a.node LIKE '%000000-00')";

  /** What a node has lost of a former name's log waits behind the present log. */
  private static final String PRESENT_FIRST =
      " ORDER BY seq <= (SELECT ifnull(max(base), 0) FROM log_name), seq LIMIT ?";

  private final Database database;

  public EntryTable(Database database) {
    this.database = database;
  }

  void insert(long row, Entry entry) {
    EntryHeader header = entry.header();
    Rows.changed(
        database
            .prepare(
                "INSERT INTO log_entry (seq, digest, header, salt, payload, case_id, type,"
                    + " written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .bindLong(1, row)
            .bindText(2, entry.digest().text())
            .bindText(3, entry.headerText())
            .bindText(4, entry.salt())
            .bindText(5, entry.payload())
            .bindText(6, header.caseId())
            .bindText(7, header.type())
            .bindLong(8, header.clock().deviceMs()));
  }

  /** The number of the last entry; 0 for a log without any. */
  public long head() {
    return Rows.number(database.prepare("SELECT max(seq) FROM log_entry"));
  }

  /** The digest of an entry's header, if the log has come that far. */
  public Optional<Digest> findDigest(long seq) {
    return Rows.first(
        database.prepare("SELECT digest FROM log_entry WHERE seq = ?").bindLong(1, seq),
        EntryTable::digest);
  }

  /** The digest of the last entry on a case behind a row. */
  public Optional<Digest> findLastOfCase(String caseId, long base) {
    return Rows.first(
        database
            .prepare(
                "SELECT digest FROM log_entry WHERE case_id = ? AND seq > ?"
                    + " ORDER BY seq DESC LIMIT 1")
            .bindText(1, caseId)
            .bindLong(2, base),
        EntryTable::digest);
  }

  /** The row of an entry of this device. */
  public Optional<Long> findRow(Digest digest) {
    return Rows.first(
        database.prepare("SELECT seq FROM log_entry WHERE digest = ?").bindText(1, digest.text()),
        row -> row.columnLong(0));
  }

  /** Entries from a number on, in order, at most {@code entriesMax} of them. */
  public List<Entry> from(long seq, int entriesMax) {
    return Rows.all(
        database
            .prepare(
                "SELECT header, salt, payload FROM log_entry WHERE seq >= ? ORDER BY seq LIMIT ?")
            .bindLong(1, seq)
            .bindLong(2, entriesMax),
        EntryTable::entry);
  }

  /** This device's entries of one type on a case, oldest first. */
  public List<Entry> ofCase(String caseId, String type) {
    return Rows.all(
        database
            .prepare(
                "SELECT header, salt, payload FROM log_entry WHERE case_id = ? AND type = ?"
                    + " ORDER BY seq")
            .bindText(1, caseId)
            .bindText(2, type),
        EntryTable::entry);
  }

  /** The newest entries of one type whose payload, still here, holds a text. */
  public List<Entry> naming(String text, String type, int entriesMax) {
    return Rows.all(
        database
            .prepare(
                "SELECT header, salt, payload FROM log_entry WHERE type = ?"
                    + " AND instr(payload, ?) > 0 ORDER BY seq DESC LIMIT ?")
            .bindText(1, type)
            .bindText(2, text)
            .bindLong(3, entriesMax),
        EntryTable::entry);
  }

  /** What is shown of a case's entries, oldest first. */
  public List<LogLine> linesOfCase(String caseId) {
    return Rows.all(
        database.prepare(LINE + "WHERE case_id = ? ORDER BY seq").bindText(1, caseId),
        EntryTable::line);
  }

  /** What is shown of the entries that wait to be sent, those of the present log first. */
  public List<LogLine> unsentLines(int linesMax) {
    return Rows.all(
        database.prepare(LINE + "WHERE " + UNSENT + PRESENT_FIRST).bindLong(1, linesMax),
        EntryTable::line);
  }

  /** The same of those behind a number. */
  public List<LogLine> unsentLinesAfter(long seq, int linesMax) {
    return Rows.all(
        database
            .prepare(LINE + "WHERE seq > ? AND " + UNSENT + " ORDER BY seq LIMIT ?")
            .bindLong(1, seq)
            .bindLong(2, linesMax),
        EntryTable::line);
  }

  /**
   * What waits to be sent to the county: what no node keeps, and what a township alone has kept
   * since before a time.
   */
  public List<LogLine> overdueLines(int linesMax, long keptBeforeMs) {
    return Rows.all(
        database
            .prepare(LINE + "WHERE " + OVERDUE + PRESENT_FIRST)
            .bindLong(1, keptBeforeMs)
            .bindLong(2, linesMax),
        EntryTable::line);
  }

  /** How many entries {@link #overdueLines} would answer. */
  public long overdue(long keptBeforeMs) {
    return Rows.number(
        database
            .prepare("SELECT count(*) FROM log_entry WHERE " + OVERDUE)
            .bindLong(1, keptBeforeMs));
  }

  /** What is shown of one entry. */
  public Optional<LogLine> findLine(long seq) {
    return Rows.first(database.prepare(LINE + "WHERE seq = ?").bindLong(1, seq), EntryTable::line);
  }

  /** The number of the oldest entry that waits to be sent. */
  public Optional<Long> findFirstUnsent() {
    return Rows.first(
        database.prepare("SELECT seq FROM log_entry WHERE " + UNSENT + " ORDER BY seq LIMIT 1"),
        row -> row.columnLong(0));
  }

  /** What waits to be sent. */
  public Unsent unsent() {
    return Rows.first(
            database.prepare(
                "SELECT count(*), ifnull(min(written_at), 0),"
                    + " ifnull(sum(length(CAST(header AS BLOB))"
                    + " + ifnull(length(CAST(payload AS BLOB)), 0)), 0)"
                    + " FROM log_entry WHERE "
                    + UNSENT),
            row -> new Unsent(row.columnLong(0), row.columnLong(1), row.columnLong(2)))
        .orElseThrow(IllegalStateException::new);
  }

  /** Notes that a node keeps the entries of a run, whatever another said of them before. */
  public void markKept(MachineKind node, long from, long to, long atMs) {
    String column = keptColumn(node);
    Rows.changed(
        database
            .prepare(
                "UPDATE log_entry SET refused = 0, "
                    + column
                    + " = ? WHERE seq >= ? AND seq <= ? AND "
                    + column
                    + " = 0")
            .bindLong(1, atMs)
            .bindLong(2, from)
            .bindLong(3, to));
  }

  /** Forgets what a kind of node kept, because that node itself has lost it. */
  public void unmarkKept(MachineKind node) {
    Rows.changed(database.prepare("UPDATE log_entry SET " + keptColumn(node) + " = 0"));
  }

  /** Forgets what a node keeps aside, because it has lost that, too. */
  public void unmarkAside(String node) {
    Rows.changed(
        database
            .prepare(
                "UPDATE log_entry SET refused = 0 WHERE refused = 1 AND seq IN ("
                    + "SELECT seq FROM answer WHERE node = ? AND code IN ('FORKED', 'REVOKED'))")
            .bindText(1, node));
  }

  /** Notes that a node keeps an entry aside, since its number was taken: it is not sent again. */
  public void markAside(long seq) {
    Rows.changed(
        database
            .prepare(
                "UPDATE log_entry SET refused = 1"
                    + " WHERE seq = ? AND kept_township = 0 AND kept_county = 0")
            .bindLong(1, seq));
  }

  /** Notes that a node will not keep an entry as it is; another node may keep it all the same. */
  public void markRefused(long seq, MachineKind node) {
    Rows.changed(
        database
            .prepare("UPDATE log_entry SET " + keptColumn(node) + " = 0 WHERE seq = ?")
            .bindLong(1, seq));
    Rows.changed(
        database
            .prepare(
                "UPDATE log_entry SET refused = 1"
                    + " WHERE seq = ? AND kept_township = 0 AND kept_county = 0")
            .bindLong(1, seq));
  }

  static String keptColumn(MachineKind node) {
    return switch (node) {
      case TOWNSHIP -> "kept_township";
      case COUNTY -> "kept_county";
      case VILLAGE -> throw new IllegalArgumentException("A village keeps no other device's log.");
    };
  }

  private static Digest digest(Statement row) {
    return new Digest(row.columnText(0));
  }

  private static Entry entry(Statement row) {
    String header = row.columnText(0);
    return new Entry(EntryHeader.parse(header), header, row.columnText(1), row.columnText(2));
  }

  private static LogLine line(Statement row) {
    return new LogLine(
        row.columnLong(0),
        row.columnText(1),
        row.columnText(2),
        row.columnLong(3),
        row.columnLong(4),
        transport(row.columnLong(5), row.columnLong(6)),
        row.columnLong(7) != 0);
  }

  private static Transport transport(long keptTownship, long keptCounty) {
    if (keptCounty != 0) {
      return Transport.AT_COUNTY;
    }
    return keptTownship != 0 ? Transport.AT_TOWNSHIP : Transport.SAVED;
  }
}
