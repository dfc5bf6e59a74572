package org.daiban.node.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.node.store.Sql;

/** Questions that a sound database answers with nothing. */
final class SoundnessTable {
  /** How many of the newest entries of each log are looked at: those of the last days. */
  private static final int NEWEST = 200;

  private SoundnessTable() {}

  /** What SQLite itself finds wrong with its pages, first of all. */
  static List<String> damagedPages(Connection connection) throws SQLException {
    List<String> words =
        Sql.list(connection, "PRAGMA quick_check(1)", row -> String.valueOf(row.getString(1)));
    words.remove("ok");
    return words;
  }

  /** Logs whose head is not the entry that it was, or below which entries are gone. */
  static List<String> brokenLogs(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT h.device FROM kept_head h
        WHERE NOT EXISTS (
            SELECT 1 FROM kept_entry e
            WHERE e.device = h.device AND e.seq = h.head AND e.digest = h.digest)
          AND NOT EXISTS (
            SELECT 1 FROM kept_unopened u
            WHERE u.device = h.device AND u.to_seq = h.head AND u.head = h.digest)
          OR h.head <> (
            SELECT count(*) FROM kept_entry e WHERE e.device = h.device AND e.seq <= h.head) + (
            SELECT coalesce(sum(u.to_seq - u.from_seq + 1), 0) FROM kept_unopened u
            WHERE u.device = h.device)
        """,
        row -> row.getString("device"));
  }

  /**
   * Newest entries that are not what their digests say. Log by log: a server's driver holds all
   * rows of an answer at once, and those of a whole county would be hundreds of megabytes.
   */
  static List<String> changedEntries(Connection connection) throws SQLException {
    return ofEach(connection, SoundnessTable::changedEntries);
  }

  private static List<String> changedEntries(Connection connection, String device)
      throws SQLException {
    return Sql.list(
        connection,
        """
            SELECT e.device, e.seq, e.digest, e.header, e.salt, e.payload
            FROM kept_entry e JOIN kept_head h ON h.device = e.device
            WHERE h.device = ? AND e.seq > h.head - ?
            """,
        row ->
            isAsWritten(
                    row.getString("digest"),
                    row.getString("header"),
                    row.getString("salt"),
                    row.getString("payload"))
                ? ""
                : row.getString("device") + ":" + row.getLong("seq"),
        device,
        NEWEST);
  }

  /** Batches that wait to be opened or carried on and are gone, or not what their digests say. */
  static List<String> changedBatches(Connection connection) throws SQLException {
    List<String> changed = ofEach(connection, SoundnessTable::changedUnopened);
    changed.addAll(ofEach(connection, SoundnessTable::changedNewest));
    return changed;
  }

  private static List<String> changedUnopened(Connection connection, String device)
      throws SQLException {
    return Sql.list(
        connection,
        """
            SELECT u.device, u.from_seq, u.digest, b.text FROM kept_unopened u
            LEFT JOIN kept_batch b ON b.device = u.device AND b.from_seq = u.from_seq
              AND b.to_seq = u.to_seq AND b.digest = u.digest
            WHERE u.device = ?
            """,
        row -> {
          String text = row.getString("text");
          return text != null && Digest.of(text).text().equals(row.getString("digest"))
              ? ""
              : row.getString("device") + ":" + row.getLong("from_seq");
        },
        device);
  }

  /** The newest batches are still to be carried on, byte for byte. */
  private static List<String> changedNewest(Connection connection, String device)
      throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT b.device, b.from_seq, b.digest, b.text
        FROM kept_batch b JOIN kept_head h ON h.device = b.device
        WHERE h.device = ? AND b.to_seq > h.head - ?
        """,
        row ->
            Digest.of(row.getString("text")).text().equals(row.getString("digest"))
                ? ""
                : row.getString("device") + ":" + row.getLong("from_seq"),
        device,
        NEWEST);
  }

  /** What is wrong with one log; an empty word for each row that is sound. */
  private interface Question {
    List<String> ask(Connection connection, String device) throws SQLException;
  }

  private static List<String> ofEach(Connection connection, Question question) throws SQLException {
    List<String> wrong = new ArrayList<>();
    for (String device : devices(connection)) {
      wrong.addAll(question.ask(connection, device));
      wrong.removeIf(String::isEmpty);
    }
    return wrong;
  }

  private static List<String> devices(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT device FROM kept_head UNION SELECT device FROM kept_unopened",
        row -> row.getString("device"));
  }

  private static boolean isAsWritten(String digest, String header, String salt, String payload) {
    boolean sealed = payload == null || header.contains(Entry.seal(salt, payload).text());
    return sealed && Digest.of(header).text().equals(digest);
  }
}
