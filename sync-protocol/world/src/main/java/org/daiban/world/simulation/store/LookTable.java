package org.daiban.world.simulation.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Entry;

/**
 * What stands on a disk, for those who check promises. Reads past all faults and changes nothing.
 */
public final class LookTable {
  private final Disk disk;

  /** Looks at a disk. */
  public LookTable(Disk disk) {
    this.disk = disk;
  }

  /** An entry as it stands on a device or at a node. */
  public record EntryRow(
      String device,
      long seq,
      String digest,
      String header,
      String payload,
      String caseId,
      String type) {}

  /** What a device believes of an entry. */
  public record Transport(long seq, String digest, boolean atTownship, boolean atCounty) {}

  /** How far a case is, as far as a machine knows. */
  public record CaseRow(String caseId, long term, long revision, String state, String body) {}

  /** An act in the order it was folded. */
  public record ActRow(
      String caseId, long term, long revision, String device, int folded, String act) {}

  /** The entries of a device's own log above a number. */
  public List<EntryRow> written(String device, long seq) {
    return list(
        "SELECT seq, digest, header, payload, case_id, type FROM log_entry"
            + " WHERE seq > ? ORDER BY seq",
        row ->
            new EntryRow(
                device,
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)),
        seq);
  }

  /** What a device says of the entries that it believes kept somewhere. */
  public List<Transport> believed() {
    return list(
        "SELECT seq, digest, kept_township, kept_county FROM log_entry"
            + " WHERE kept_township <> 0 OR kept_county <> 0",
        row ->
            new Transport(
                row.getLong(1), row.getString(2), row.getLong(3) != 0, row.getLong(4) != 0));
  }

  /** The numbers of the entries that a device still wants to send. */
  public List<Long> unsent() {
    return list(
        "SELECT seq FROM log_entry WHERE kept_township = 0 AND kept_county = 0 AND refused = 0"
            + " ORDER BY seq",
        row -> row.getLong(1));
  }

  /** The entries that a device has an answer to, by number. */
  public List<Long> answered() {
    return list("SELECT DISTINCT seq FROM answer ORDER BY seq", row -> row.getLong(1));
  }

  /** The cases that a device shows, those with a holder's word. */
  public List<CaseRow> shown() {
    return list(
        "SELECT case_id, term, revision, open, signed FROM case_file WHERE signed IS NOT NULL",
        LookTable::caseRow);
  }

  /** A photo of a device and who keeps it, as far as the device believes. */
  public record PhotoRow(String digest, boolean atTownship, boolean atCounty) {}

  /** The photos that a device believes kept somewhere. */
  public List<PhotoRow> photosBelieved() {
    return list(
        "SELECT digest, kept_township, kept_county FROM attachment"
            + " WHERE kept_township <> 0 OR kept_county <> 0",
        row -> new PhotoRow(row.getString(1), row.getLong(2) != 0, row.getLong(3) != 0));
  }

  /** The photos of a device's cases that it believes kept by nobody, smallest name first. */
  public List<String> photosNotKept() {
    return list(
        "SELECT digest FROM attachment WHERE kept_township = 0 AND kept_county = 0"
            + " ORDER BY digest",
        row -> row.getString(1));
  }

  /** The photos named by manifests of a device whose text the county keeps, but not the photos. */
  public List<String> photosBehindTheirText() {
    return list(
        "SELECT DISTINCT a.digest FROM attachment a JOIN case_attachment c ON c.digest = a.digest"
            + " JOIN log_entry e ON e.seq = c.seq WHERE e.kept_county <> 0 AND a.kept_county = 0"
            + " ORDER BY a.digest",
        row -> row.getString(1));
  }

  /** The photos of a device that it tells its person to take again. */
  public List<String> photosGivenUp() {
    return list(
        "SELECT a.digest FROM attachment a JOIN attachment_refusal r ON r.digest = a.digest"
            + " WHERE a.spoilt = 1 AND r.code = 'photo-spoilt'",
        row -> row.getString(1));
  }

  /** Since when nothing under a machine's name is believed by a node; empty if it knows nothing. */
  public List<Long> shutOutAt(String machine) {
    return list("SELECT at FROM revocation WHERE subject = ?", row -> row.getLong(1), machine);
  }

  /** Whose entries a node has kept since there were so many rows, and which. */
  public List<Transport> keptBehind(long rows, String machine) {
    return list(
        "SELECT seq, digest FROM kept_entry WHERE rowid > ? AND device = ?",
        row -> new Transport(row.getLong(1), row.getString(2), false, false),
        rows,
        machine);
  }

  /** The photos that a node has noted as whole since there were so many rows. */
  public List<String> photosBehind(long rows) {
    return list(
        "SELECT hash FROM attachment WHERE rowid > ? ORDER BY rowid",
        row -> row.getString(1),
        rows);
  }

  /** The number of the last of them. */
  public long photoRows() {
    return list("SELECT coalesce(max(rowid), 0) FROM attachment", row -> row.getLong(1)).get(0);
  }

  /** The entries that a node keeps, those of batches too that it has not opened. */
  public List<EntryRow> kept() {
    List<EntryRow> kept =
        list(
            "SELECT device, seq, digest, header, payload, case_id, type FROM kept_entry",
            LookTable::entryRow);
    kept.addAll(unopened());
    kept.sort(Comparator.comparing(EntryRow::device).thenComparing(EntryRow::seq));
    return kept;
  }

  private List<EntryRow> unopened() {
    List<EntryRow> rows = new ArrayList<>();
    for (String text :
        list(
            "SELECT b.text FROM kept_unopened u JOIN kept_batch b ON b.device = u.device"
                + " AND b.from_seq = u.from_seq AND b.to_seq = u.to_seq AND b.digest = u.digest",
            row -> row.getString(1))) {
      for (Entry entry : Batch.parse(text).entries()) {
        rows.add(entryRow(entry));
      }
    }
    return rows;
  }

  private static EntryRow entryRow(Entry entry) {
    return new EntryRow(
        entry.header().device(),
        entry.header().seq(),
        entry.digest().text(),
        entry.headerText(),
        entry.payload(),
        entry.header().caseId(),
        entry.header().type());
  }

  /** The digests of all that a node keeps, aside too. */
  public List<String> digests() {
    return digestsBehind(0);
  }

  /** How many entries a node keeps, aside too, each counted once. */
  public long entries() {
    return new HashSet<>(digests()).size();
  }

  /** Whether a node keeps anything under this number. */
  public boolean isTaken(String device, long seq) {
    return kept().stream().anyMatch(row -> row.device().equals(device) && row.seq() == seq);
  }

  /**
   * The digests of all aside and of the entries that were kept or opened since there were so many
   * rows.
   */
  public List<String> digestsBehind(long rows) {
    List<String> digests =
        list(
            "SELECT digest FROM kept_entry WHERE rowid > ? UNION ALL SELECT digest FROM kept_aside",
            row -> row.getString(1),
            rows);
    unopened().forEach(row -> digests.add(row.digest()));
    return digests;
  }

  /** The number of the last entry that was kept here, in the order of keeping. */
  public long rows() {
    return list("SELECT coalesce(max(rowid), 0) FROM kept_entry", row -> row.getLong(1)).get(0);
  }

  /** The digests of what a node keeps aside. */
  public List<String> forked() {
    return list("SELECT digest FROM kept_aside", row -> row.getString(1));
  }

  /** A case of an author that lies aside, in whole or in part, and waits for a person. */
  public record Waiting(String device, String caseId) {}

  /** What lies aside at a node and nobody has decided on. */
  public List<Waiting> waitingAside() {
    return list(
        "SELECT DISTINCT device, case_id FROM kept_aside WHERE decision IS NULL"
            + " ORDER BY device, case_id",
        row -> new Waiting(row.getString(1), row.getString(2)));
  }

  /** The digest at the end of what a node keeps of a log without a gap; empty if none is. */
  public List<String> head(String device) {
    return list("SELECT digest FROM kept_head WHERE device = ?", row -> row.getString(1), device);
  }

  /** The cases of a node. */
  public List<CaseRow> cases() {
    return list(
        "SELECT case_id, term, revision, state, body FROM case_file ORDER BY case_id",
        LookTable::caseRow);
  }

  /** Where the cases of a node stand, in short: case, term and revision. */
  public List<CaseRow> steps() {
    return list("SELECT case_id, term, revision, state, '' FROM case_file", LookTable::caseRow);
  }

  /** All acts of a node. */
  public List<ActRow> acts() {
    return list(
        "SELECT case_id, term, revision, device, folded, act FROM case_act"
            + " ORDER BY case_id, term, revision, device",
        row ->
            new ActRow(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6)));
  }

  /** The numbers of the letters that a node has given: organ, kind, year, branch and number. */
  public List<String> letterNumbers() {
    return list(
        "SELECT organ || '/' || kind || '/' || year || '/' || branch || '/' || n"
            + " FROM letter_number",
        row -> row.getString(1));
  }

  /** Which life of a node's store this is. */
  public String epoch() {
    return list("SELECT epoch FROM machine", row -> row.getString(1)).get(0);
  }

  /** Of which life of a node's store a device has a receipt. */
  public List<String> epochOf(String node) {
    return list("SELECT epoch FROM receipt WHERE node = ?", row -> row.getString(1), node);
  }

  /** The store of a node that was put back begins a new life, so that its readers notice. */
  public void beginEpoch(String epoch) {
    execute("UPDATE machine SET epoch = '" + epoch + "'");
  }

  /** Of a plant: a device takes everything for kept. */
  public void takeAllForKept() {
    if (!list("SELECT 1 FROM sqlite_master WHERE name = 'log_entry'", row -> 1).isEmpty()) {
      execute(
          "UPDATE log_entry SET kept_township = 1, kept_county = 1"
              + " WHERE kept_township = 0 AND kept_county = 0");
    }
  }

  /** Of a plant: the cursor of a node's feed is written before what stands in front of it. */
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

  /** Of a plant: of entries of a type only what it knows of them stays. */
  public void dropUnknownFields(String type) {
    always(
        "AFTER INSERT ON kept_entry WHEN NEW.type = '" + type + "'",
        "UPDATE kept_entry SET payload = '{\"v\":1}' WHERE rowid = NEW.rowid");
  }

  /** Of a plant: outcomes do not come into the feed. */
  public void loseOutcomes() {
    always("BEFORE INSERT ON feed_row WHEN NEW.kind = 'outcome'", "SELECT RAISE(IGNORE)");
  }

  private void always(String when, String what) {
    execute("CREATE TRIGGER planted " + when + " BEGIN " + what + "; END");
  }

  /** Of a plant: a table loses its primary key. */
  public void dropPrimaryKey(String table, String key) {
    String definition =
        list("SELECT sql FROM sqlite_master WHERE name = ?", row -> row.getString(1), table).get(0);
    execute("ALTER TABLE " + table + " RENAME TO without");
    execute(definition.replaceFirst(",\\s*" + Pattern.quote(key), ""));
    execute("INSERT INTO " + table + " SELECT * FROM without");
    execute("DROP TABLE without");
  }

  private void execute(String sql) {
    try (PreparedStatement statement = disk.look(sql)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("the plant's statement is wrong: " + sql, e);
    }
  }

  private static EntryRow entryRow(ResultSet row) throws SQLException {
    return new EntryRow(
        row.getString(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }

  private static CaseRow caseRow(ResultSet row) throws SQLException {
    return new CaseRow(
        row.getString(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5));
  }

  private interface Read<T> {
    T from(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String sql, Read<T> read, Object... values) {
    try (PreparedStatement statement = disk.look(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(read.from(found));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("this table is not on this disk: " + sql, e);
    }
  }
}
