package org.daiban.node.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.Range;
import org.daiban.node.store.Sql;

/** The rows of kept entries, heads, batches and refusals. */
public final class KeptTable {
  private static final String COLUMNS = "device, seq, digest, header, salt, payload, kept_at";

  private KeptTable() {}

  /** Keeps an entry unless its number is taken; answers whether it is new. */
  static boolean insert(Connection connection, Entry entry, Digest digest, long now)
      throws SQLException {
    return insert(connection, entry, digest, now, 0);
  }

  /** The same with an entry of this node itself, which has taken effect as it was written. */
  static boolean insertApplied(Connection connection, Entry entry, Digest digest, long now)
      throws SQLException {
    return insert(connection, entry, digest, now, 1);
  }

  private static boolean insert(
      Connection connection, Entry entry, Digest digest, long now, int applied)
      throws SQLException {
    return Sql.update(
            connection,
            """
            INSERT INTO kept_entry
              (device, seq, digest, header, salt, payload, case_id, type, kept_at, applied)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (device, seq) DO NOTHING
            """,
            entry.header().device(),
            entry.header().seq(),
            digest.text(),
            entry.headerText(),
            entry.salt(),
            entry.payload(),
            entry.header().caseId(),
            entry.header().type(),
            now,
            applied)
        == 1;
  }

  /** The digest kept under a number, if one is. */
  public static Optional<Digest> findDigest(Connection connection, String device, long seq)
      throws SQLException {
    return Sql.find(
        connection,
        "SELECT digest FROM kept_entry WHERE device = ? AND seq = ?",
        row -> new Digest(row.getString("digest")),
        device,
        seq);
  }

  /** The entry under a number, if it is kept. */
  public static Optional<KeptEntry> find(Connection connection, String device, long seq)
      throws SQLException {
    return Sql.find(
        connection,
        "SELECT " + COLUMNS + " FROM kept_entry WHERE device = ? AND seq = ?",
        KeptTable::entry,
        device,
        seq);
  }

  /** The entries of a case that nobody has looked at, in the order they were kept. */
  public static List<KeptEntry> unapplied(Connection connection, String caseId)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT "
            + COLUMNS
            + " FROM kept_entry WHERE case_id = ? AND applied = 0 ORDER BY device, seq",
        KeptTable::entry,
        caseId);
  }

  /** The cases with entries that nobody has looked at. */
  public static List<String> casesWaiting(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT DISTINCT case_id FROM kept_entry WHERE applied = 0 ORDER BY case_id",
        row -> row.getString("case_id"));
  }

  /** All entries of a case of one type, in order. */
  public static List<KeptEntry> ofCase(Connection connection, String caseId, String type)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT "
            + COLUMNS
            + " FROM kept_entry WHERE case_id = ? AND type = ? ORDER BY device, seq",
        KeptTable::entry,
        caseId,
        type);
  }

  /** The entries of one log from a number on, in order. */
  public static List<KeptEntry> from(Connection connection, String device, long seq, int most)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT "
            + COLUMNS
            + " FROM kept_entry WHERE device = ? AND seq >= ? ORDER BY seq LIMIT "
            + most,
        KeptTable::entry,
        device,
        seq);
  }

  /**
   * Marks a request as answered by the case's holder. The same number may stand for another case in
   * this node's history, which nobody has answered then.
   */
  public static void answered(Connection connection, String device, long seq, String caseId)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE kept_entry SET applied = 1 WHERE device = ? AND seq = ? AND case_id = ?",
        device,
        seq,
        caseId);
  }

  /** How many entries of one log there are from a number on, counted up to so many. */
  public static long countFrom(Connection connection, String device, long seq, int most)
      throws SQLException {
    return Sql.number(
        connection,
        "SELECT count(*) FROM (SELECT 1 FROM kept_entry WHERE device = ? AND seq >= ? LIMIT "
            + most
            + ") counted",
        device,
        seq);
  }

  /** The digest of this log's latest entry on a case, if it wrote one. */
  public static Optional<Digest> lastOnCase(Connection connection, String device, String caseId)
      throws SQLException {
    return Sql.find(
        connection,
        """
        SELECT digest FROM kept_entry WHERE device = ? AND case_id = ?
        ORDER BY seq DESC LIMIT 1
        """,
        row -> new Digest(row.getString("digest")),
        device,
        caseId);
  }

  /** Marks an entry as looked at. */
  public static void applied(Connection connection, String device, long seq) throws SQLException {
    Sql.update(
        connection, "UPDATE kept_entry SET applied = 1 WHERE device = ? AND seq = ?", device, seq);
  }

  /** The highest number of a log that is kept; 0 for none. */
  static long last(Connection connection, String device) throws SQLException {
    return Sql.number(
        connection, "SELECT coalesce(max(seq), 0) FROM kept_entry WHERE device = ?", device);
  }

  /** Marks an entry of this node itself as one that is still to take effect here. */
  public static void toLookAt(Connection connection, String device, long seq) throws SQLException {
    Sql.update(
        connection, "UPDATE kept_entry SET applied = 0 WHERE device = ? AND seq = ?", device, seq);
  }

  /** The last number of a log that is kept without a gap; 0 for none. */
  public static long headOf(Connection connection, String device) throws SQLException {
    return findHead(connection, device).orElse(Head.NONE).seq();
  }

  /** The entries of a log that were kept since a time and that nobody has answered. */
  static List<KeptEntry> unappliedSince(Connection connection, String device, long sinceMs)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT "
            + COLUMNS
            + " FROM kept_entry WHERE device = ? AND applied = 0 AND kept_at >= ? ORDER BY seq",
        KeptTable::entry,
        device,
        sinceMs);
  }

  /** An entry that stands in the log but takes no effect before a person has looked at it. */
  static void heldBack(Connection connection, String device, long seq) throws SQLException {
    Sql.update(
        connection, "UPDATE kept_entry SET applied = 3 WHERE device = ? AND seq = ?", device, seq);
  }

  /** Whether an entry waits for a person although it stands in the log. */
  public static boolean isHeldBack(Connection connection, String device, long seq)
      throws SQLException {
    return Sql.number(
            connection,
            "SELECT count(*) FROM kept_entry WHERE device = ? AND seq = ? AND applied = 3",
            device,
            seq)
        > 0;
  }

  /** The last number that was kept without a gap before a time. */
  static long headBefore(Connection connection, String device, long atMs) throws SQLException {
    long head =
        Sql.number(
            connection,
            "SELECT coalesce((SELECT head FROM kept_head WHERE device = ?), 0)",
            device);
    long before =
        Sql.number(
            connection,
            """
            SELECT coalesce((SELECT min(seq) - 1 FROM kept_entry WHERE device = ? AND kept_at >= ?),
              9223372036854775807)
            """,
            device,
            atMs);
    return Math.min(head, before);
  }

  /** How far a log is kept without a gap: number and digest. */
  static Optional<Head> findHead(Connection connection, String device) throws SQLException {
    return Sql.find(
        connection,
        "SELECT head, digest FROM kept_head WHERE device = ?",
        row -> new Head(row.getLong("head"), new Digest(row.getString("digest"))),
        device);
  }

  /** Moves the head of a log to an entry that is kept in a batch. */
  static void setHead(Connection connection, String device, long seq, Digest digest)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO kept_head (device, head, digest) VALUES (?, ?, ?)
        ON CONFLICT (device) DO UPDATE SET head = excluded.head, digest = excluded.digest
        """,
        device,
        seq,
        digest.text());
  }

  /** Moves the head of a log to an entry that is kept. */
  static void setHead(Connection connection, String device, long seq) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO kept_head (device, head, digest)
        SELECT device, seq, digest FROM kept_entry WHERE device = ? AND seq = ?
        ON CONFLICT (device) DO UPDATE SET head = excluded.head, digest = excluded.digest
        """,
        device,
        seq);
  }

  /** The last number of the run that begins right behind a number; that number if none does. */
  static long endOfRun(Connection connection, String device, long seq) throws SQLException {
    return Sql.number(
        connection,
"""
SELECT coalesce(min(k.seq), ?) FROM kept_entry k
WHERE k.device = ? AND k.seq > ?
  AND EXISTS (SELECT 1 FROM kept_entry f WHERE f.device = k.device AND f.seq = ? + 1)
  AND NOT EXISTS (SELECT 1 FROM kept_entry n WHERE n.device = k.device AND n.seq = k.seq + 1)
""",
        seq,
        device,
        seq,
        seq);
  }

  /** The first runs kept above a number, in order. */
  static List<Range> runs(Connection connection, String device, long seq, int most)
      throws SQLException {
    List<Long> starts =
        Sql.list(
            connection,
            """
            SELECT k.seq FROM kept_entry k WHERE k.device = ? AND k.seq > ?
              AND NOT EXISTS (
                SELECT 1 FROM kept_entry b WHERE b.device = k.device AND b.seq = k.seq - 1)
            ORDER BY k.seq LIMIT
            """
                + most,
            row -> row.getLong("seq"),
            device,
            seq);
    List<Range> runs = new ArrayList<>();
    for (long start : starts) {
      runs.add(new Range(start, endOfRun(connection, device, start - 1)));
    }
    return runs;
  }

  /** Stores a batch byte for byte. */
  public static void insertBatch(
      Connection connection, CheckedBatch checked, BatchKind kind, long now) throws SQLException {
    Batch batch = checked.batch();
    Sql.update(
        connection,
        """
        INSERT INTO kept_batch (device, from_seq, to_seq, digest, text, kept_at, aside)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        batch.device(),
        batch.from(),
        batch.to(),
        checked.textDigest().text(),
        checked.text(),
        now,
        kind.stored());
  }

  static void insertRefusal(Connection connection, String device, KeepRefusal refusal)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO keep_refusal (device, seq, entry, code, reason, todo)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        device,
        refusal.seq(),
        refusal.entry().text(),
        refusal.code(),
        refusal.reason(),
        refusal.todo());
  }

  /** Whether anything was ever refused of a log, be it kept after all. */
  static boolean hasRefusals(Connection connection, String device) throws SQLException {
    return Sql.find(
            connection, "SELECT 1 FROM keep_refusal WHERE device = ? LIMIT 1", row -> 1, device)
        .isPresent();
  }

  /** The first refusals of a log, but for entries that were kept after all. */
  static List<KeepRefusal> refusals(Connection connection, String device, int most)
      throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT r.seq, r.entry, r.code, r.reason, r.todo FROM keep_refusal r
        WHERE r.device = ? AND NOT EXISTS (
          SELECT 1 FROM kept_entry k
          WHERE k.device = r.device AND k.seq = r.seq AND k.digest = r.entry)
        ORDER BY r.seq, r.entry LIMIT
        """
            + most,
        row ->
            new KeepRefusal(
                row.getLong("seq"),
                new Digest(row.getString("entry")),
                row.getString("code"),
                row.getString("reason"),
                row.getString("todo")),
        device);
  }

  private static KeptEntry entry(ResultSet row) throws SQLException {
    String header = row.getString("header");
    Entry entry =
        new Entry(
            EntryHeader.parse(header), header, row.getString("salt"), row.getString("payload"));
    return new KeptEntry(entry, row.getLong("kept_at"));
  }
}
