package org.daiban.world.simulation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.daiban.core.cases.CaseState;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Entry;

/**
 * What stands on a node's disk, for those who check promises. Reads past all faults and changes
 * nothing.
 */
public final class LookTable extends Looking {
  /** Looks at a disk. */
  public LookTable(Disk disk) {
    super(disk);
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

  /** How far a case is, as far as a machine knows. */
  public record CaseRow(String caseId, long term, long revision, String state, String body) {}

  /** An act in the order it was folded. */
  public record ActRow(
      String caseId, long term, long revision, String device, int folded, String act) {}

  /** Since when nothing under a machine's name is believed by a node; empty if it knows nothing. */
  public List<Long> shutOutAt(String machine) {
    return list("SELECT at FROM revocation WHERE subject = ?", row -> row.getLong(1), machine);
  }

  /** An entry of one log that a node keeps. */
  public record KeptRow(long seq, String digest) {}

  /** Whose entries a node has kept since there were so many rows, and which. */
  public List<KeptRow> keptBehind(long rows, String machine) {
    return list(
        "SELECT seq, digest FROM kept_entry WHERE rowid > ? AND device = ?",
        row -> new KeptRow(row.getLong(1), row.getString(2)),
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
  public record Waiting(String device, String caseId) {
    /** Whether a township's machine wrote it. */
    public boolean isOfNode() {
      return device.substring(0, 12).endsWith("000");
    }
  }

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

  /** The open cases of which a node says that a machine holds them. */
  public List<String> heldBy(String machine) {
    List<String> held =
        list(
            "SELECT state, case_id FROM case_file WHERE holder = ? ORDER BY case_id",
            row -> CaseState.valueOf(row.getString(1)).isOpen() ? row.getString(2) : "",
            machine);
    held.removeIf(String::isEmpty);
    return held;
  }

  /** Whether the county has ever said who is in charge of either of two places. */
  public boolean wasCharged(String region, String other) {
    return !list(
            "SELECT 1 FROM charge_said WHERE region = ? OR region = ?", row -> 1, region, other)
        .isEmpty();
  }

  /** The townships in whose place a machine stands. */
  public List<String> standsInFor(String machine) {
    return list(
        "SELECT region FROM charge WHERE node = ? AND region LIKE '%000' ORDER BY region",
        row -> row.getString(1), machine);
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
}
