package org.daiban.node.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.node.store.Sql;

/** What a snapshot holds, and the note of the newest one. */
final class BackupTable {
  private BackupTable() {}

  /** How far a snapshot holds a log without a gap. */
  record Head(String device, long seq, Digest digest, long entries) {}

  /** A photo that a snapshot speaks of. */
  record Photo(Digest hash, long bytes) {}

  static List<Head> heads(Connection snapshot) throws SQLException {
    return Sql.list(
        snapshot,
        """
        SELECT h.device, h.head, h.digest, (
          SELECT count(*) FROM kept_entry k WHERE k.device = h.device AND k.seq <= h.head) + (
          SELECT coalesce(sum(u.to_seq - u.from_seq + 1), 0) FROM kept_unopened u
          JOIN kept_batch b ON b.device = u.device AND b.from_seq = u.from_seq
            AND b.to_seq = u.to_seq AND b.digest = u.digest
          WHERE u.device = h.device) AS entries
        FROM kept_head h ORDER BY h.device
        """,
        row ->
            new Head(
                row.getString("device"),
                row.getLong("head"),
                new Digest(row.getString("digest")),
                row.getLong("entries")));
  }

  static List<Photo> photos(Connection snapshot) throws SQLException {
    return Sql.list(
        snapshot,
        "SELECT hash, size FROM attachment ORDER BY hash",
        row -> new Photo(new Digest(row.getString("hash")), row.getLong("size")));
  }

  /** When the newest batch was kept; 0 for none. */
  static long newestKeptMs(Connection connection) throws SQLException {
    return Sql.number(connection, "SELECT coalesce(max(kept_at), 0) FROM kept_batch");
  }

  /** How much room a PostgreSQL database takes. */
  static long databaseBytes(Connection connection) throws SQLException {
    return Sql.number(connection, "SELECT pg_database_size(current_database())");
  }

  static void note(Connection connection, long now, String file, long bytes) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO backup_run (one, at, file, bytes) VALUES (1, ?, ?, ?)
        ON CONFLICT (one) DO UPDATE SET
          at = excluded.at, file = excluded.file, bytes = excluded.bytes
        """,
        now,
        file,
        bytes);
  }

  static Optional<Backup.Done> find(Connection connection) throws SQLException {
    return Sql.find(
        connection,
        "SELECT at, file, bytes FROM backup_run",
        row -> new Backup.Done(row.getLong("at"), row.getString("file"), row.getLong("bytes")));
  }
}
