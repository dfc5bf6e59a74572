package org.daiban.world.simulation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daiban.world.simulation.store.LookTable.CaseRow;
import org.daiban.world.simulation.store.LookTable.EntryRow;

/**
 * What stands on the disk of a village's device, for those who check promises. Reads past all
 * faults and changes nothing.
 */
public final class DeviceLookTable extends Looking {
  /** Looks at a disk. */
  public DeviceLookTable(Disk disk) {
    super(disk);
  }

  /** What a device believes of an entry. */
  public record Transport(long seq, String digest, boolean atTownship, boolean atCounty) {}

  /**
   * An entry of the device's own logs.
   *
   * @param row its number through all its logs
   */
  public record WrittenRow(long row, EntryRow entry) {}

  /** The entries of the device's own logs behind a row. */
  public List<WrittenRow> written(long behind) {
    return list(
        "SELECT seq, digest, header, payload, case_id, type,"
            + " json_extract(header, '$.device'), json_extract(header, '$.seq')"
            + " FROM log_entry WHERE seq > ? ORDER BY seq",
        row ->
            new WrittenRow(
                row.getLong(1),
                new EntryRow(
                    row.getString(7),
                    row.getLong(8),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6))),
        behind);
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

  /** Whether the device says that receipts came which their node has not signed. */
  public boolean saysForged() {
    return !list("SELECT 1 FROM setting WHERE name = 'forged'", row -> 1).isEmpty();
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
        DeviceLookTable::caseRow);
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

  /** Of which lives of which nodes' stores a device has heard last. */
  public Map<String, String> epochs() {
    Map<String, String> epochs = new HashMap<>();
    list("SELECT node, epoch FROM receipt", row -> epochs.put(row.getString(1), row.getString(2)));
    return epochs;
  }

  private static CaseRow caseRow(ResultSet row) throws SQLException {
    return new CaseRow(
        row.getString(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5));
  }
}
