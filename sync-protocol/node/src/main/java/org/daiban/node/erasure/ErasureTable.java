package org.daiban.node.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.node.store.Sql;

/** The rows that hold what is erased, and the note of it. */
final class ErasureTable {
  /** In place of the salt: with it, short payloads could be guessed from the header's digest. */
  static final String NO_SALT = "00000000000000000000000000000000";

  private ErasureTable() {}

  /** A batch as it is stored, by its key. */
  record StoredBatch(String device, long from, long to, String digest, String text) {}

  /** Erases the payloads of a case's entries; answers how many there were. */
  static long payloads(Connection connection, String caseId) throws SQLException {
    return Sql.update(
        connection,
        "UPDATE kept_entry SET payload = NULL, salt = ? WHERE case_id = ? AND payload IS NOT NULL",
        NO_SALT,
        caseId);
  }

  /** The batches that hold an entry of a case. */
  static List<StoredBatch> batches(Connection connection, String caseId) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT b.device, b.from_seq, b.to_seq, b.digest, b.text FROM kept_batch b WHERE EXISTS (
          SELECT 1 FROM kept_entry k WHERE k.case_id = ? AND k.device = b.device
            AND k.seq >= b.from_seq AND k.seq <= b.to_seq)
        """,
        row ->
            new StoredBatch(
                row.getString("device"),
                row.getLong("from_seq"),
                row.getLong("to_seq"),
                row.getString("digest"),
                row.getString("text")),
        caseId);
  }

  static void put(Connection connection, StoredBatch batch, String text) throws SQLException {
    Sql.update(
        connection,
        """
        UPDATE kept_batch SET text = ?, digest = ?
        WHERE device = ? AND from_seq = ? AND to_seq = ? AND digest = ?
        """,
        text,
        Digest.of(text).text(),
        batch.device(),
        batch.from(),
        batch.to(),
        batch.digest());
  }

  /** The photos that this case alone names. */
  static List<Digest> photos(Connection connection, String caseId) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT c.hash FROM case_attachment c WHERE c.case_id = ? AND NOT EXISTS (
          SELECT 1 FROM case_attachment o WHERE o.hash = c.hash AND o.case_id <> c.case_id)
        """,
        row -> new Digest(row.getString("hash")),
        caseId);
  }

  static void dropPhotos(Connection connection, String caseId, List<Digest> photos)
      throws SQLException {
    Sql.update(connection, "DELETE FROM case_attachment WHERE case_id = ?", caseId);
    for (Digest photo : photos) {
      Sql.update(connection, "DELETE FROM attachment_adder WHERE hash = ?", photo.text());
      Sql.update(connection, "DELETE FROM attachment WHERE hash = ?", photo.text());
    }
  }

  /** Takes a case's word on photos and its letters out of the feed. */
  static void dropNews(Connection connection, String caseId) throws SQLException {
    Sql.update(
        connection,
        """
        DELETE FROM feed_row WHERE (kind = 'attachments' AND item_key = ?)
          OR (kind IN ('letter', 'opinion') AND body LIKE ?)
        """,
        caseId,
        "%" + caseId + "%");
    Sql.update(connection, "DELETE FROM part_opinion WHERE case_id = ?", caseId);
  }

  static void note(Connection connection, Erasure.Done done, String person, String reason)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO erasure (case_id, at, person, reason, entries, photos)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (case_id) DO NOTHING
        """,
        done.caseId(),
        done.atMs(),
        person,
        reason,
        done.entries(),
        done.photos().size());
  }

  static Optional<Erasure.Note> find(Connection connection, String caseId) throws SQLException {
    return Sql.find(
        connection,
        "SELECT at, person, reason FROM erasure WHERE case_id = ?",
        row ->
            new Erasure.Note(row.getLong("at"), row.getString("person"), row.getString("reason")),
        caseId);
  }
}
