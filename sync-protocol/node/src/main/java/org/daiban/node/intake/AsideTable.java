package org.daiban.node.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.EntryType;
import org.daiban.node.store.Sql;

/** The rows of entries that were kept aside for a person to look at. */
public final class AsideTable {
  private static final String COLUMNS =
      "SELECT cause, header, salt, payload, kept_at, decision FROM kept_aside ";

  /** A case whose author was shut out or copied has one or two. */
  private static final int MANIFESTS_MAX = 100;

  private AsideTable() {}

  /** Keeps an entry aside; answers whether it is new. */
  public static boolean insert(Connection connection, String cause, Entry entry, long now)
      throws SQLException {
    return Sql.update(
            connection,
            """
            INSERT INTO kept_aside
              (device, seq, digest, cause, header, salt, payload, case_id, type, kept_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (device, seq, digest) DO NOTHING
            """,
            entry.header().device(),
            entry.header().seq(),
            entry.digest().text(),
            cause,
            entry.headerText(),
            entry.salt(),
            entry.payload(),
            entry.header().caseId(),
            entry.header().type(),
            now)
        == 1;
  }

  /** The entry of that digest, if it is kept aside. */
  public static Optional<AsideEntry> find(
      Connection connection, String device, long seq, Digest digest) throws SQLException {
    return Sql.find(
        connection,
        COLUMNS + "WHERE device = ? AND seq = ? AND digest = ?",
        AsideTable::entry,
        device,
        seq,
        digest.text());
  }

  /** Whether anything is kept aside of a device's log: a look at one row. */
  public static boolean holds(Connection connection, String device) throws SQLException {
    return Sql.find(
            connection,
            "SELECT 1 FROM kept_aside WHERE device = ? LIMIT 1",
            row -> row.getInt(1),
            device)
        .isPresent();
  }

  /** What is kept aside of a device's log for a cause, in order. */
  public static List<AsideEntry> of(Connection connection, String device, String cause)
      throws SQLException {
    return Sql.list(
        connection,
        COLUMNS + "WHERE device = ? AND cause = ? ORDER BY seq, digest",
        AsideTable::entry,
        device,
        cause);
  }

  /** What is kept aside of a case, in the order of its authors' logs. */
  public static List<AsideEntry> ofCase(Connection connection, String caseId) throws SQLException {
    return Sql.list(
        connection,
        COLUMNS + "WHERE case_id = ? ORDER BY device, seq, digest",
        AsideTable::entry,
        caseId);
  }

  /** The manifests of a case that are kept aside and not erased. */
  public static List<AsideEntry> manifests(Connection connection, String caseId)
      throws SQLException {
    return Sql.list(
        connection,
        COLUMNS
            + "WHERE case_id = ? AND type = ? AND payload IS NOT NULL"
            + " ORDER BY device, seq, digest LIMIT "
            + MANIFESTS_MAX,
        AsideTable::entry,
        caseId,
        EntryType.MANIFEST);
  }

  /** What nobody has decided on, of machines whose name begins so, in the order of their logs. */
  public static List<AsideEntry> open(Connection connection, String devicePrefix, int most)
      throws SQLException {
    return Sql.list(
        connection,
        COLUMNS
            + "WHERE decision IS NULL AND device LIKE ? ORDER BY device, seq, digest LIMIT "
            + most,
        AsideTable::entry,
        devicePrefix + "%");
  }

  /** What nobody has decided on of a village's cases that others wrote: acts of a former holder. */
  public static List<AsideEntry> openOfCases(Connection connection, String village, int most)
      throws SQLException {
    return Sql.list(
        connection,
        COLUMNS
            + """
            WHERE decision IS NULL AND NOT (device >= ? AND device < ?)
              AND case_id IN (SELECT case_id FROM case_file WHERE region = ?)
            ORDER BY device, seq, digest LIMIT
            """
            + most,
        AsideTable::entry,
        village + "-",
        village + "-\uffff",
        village);
  }

  /** Whether anything of a device was ever kept aside for a cause. */
  public static boolean exists(Connection connection, String device, String cause)
      throws SQLException {
    return Sql.number(
            connection,
            "SELECT count(*) FROM kept_aside WHERE device = ? AND cause = ?",
            device,
            cause)
        > 0;
  }

  /** Takes an entry out that stands among the others after all. */
  static void remove(Connection connection, Entry entry) throws SQLException {
    Sql.update(
        connection,
        "DELETE FROM kept_aside WHERE device = ? AND seq = ? AND digest = ?",
        entry.header().device(),
        entry.header().seq(),
        entry.digest().text());
  }

  /** Notes what became of an entry, unless it was decided before; answers whether it was open. */
  public static boolean decide(
      Connection connection, Digest entry, String decision, String person, String reason, long now)
      throws SQLException {
    return Sql.update(
            connection,
            """
            UPDATE kept_aside SET decision = ?, decided_by = ?, reason = ?, decided_at = ?
            WHERE digest = ? AND decision IS NULL
            """,
            decision,
            person,
            reason,
            now,
            entry.text())
        > 0;
  }

  /** The holder of a case has answered these numbers of it, which another node had first. */
  public static void standing(
      Connection connection, String device, long seq, String caseId, long now) throws SQLException {
    Sql.update(
        connection,
        """
        UPDATE kept_aside SET decision = ?, decided_at = ?
        WHERE device = ? AND seq = ? AND case_id = ? AND decision IS NULL
        """,
        AsideEntry.STANDING,
        now,
        device,
        seq,
        caseId);
  }

  private static AsideEntry entry(ResultSet row) throws SQLException {
    String header = row.getString("header");
    Entry entry =
        new Entry(
            EntryHeader.parse(header), header, row.getString("salt"), row.getString("payload"));
    return new AsideEntry(
        entry, row.getString("cause"), row.getLong("kept_at"), row.getString("decision"));
  }
}
