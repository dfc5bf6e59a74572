package org.daiban.node.uploads;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Digest;
import org.daiban.node.store.Sql;

/** The uploads that have not come to their end. */
final class UploadTable {
  private static final String SELECT =
      "SELECT owner, hash, size, case_id, metadata, received, expires_at FROM upload ";

  private UploadTable() {}

  /** How many uploads there are and how many bytes they will have when they are whole. */
  record Load(long uploads, long bytes) {}

  static Optional<Upload> find(Connection connection, String owner, Digest hash)
      throws SQLException {
    return Sql.find(
        connection,
        SELECT + "WHERE owner = ? AND hash = ?",
        UploadTable::upload,
        owner,
        hash.text());
  }

  static void put(Connection connection, Upload upload) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO upload (owner, hash, size, case_id, metadata, received, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (owner, hash) DO UPDATE SET
          size = excluded.size, case_id = excluded.case_id, metadata = excluded.metadata,
          received = excluded.received, expires_at = excluded.expires_at
        """,
        upload.owner(),
        upload.hash().text(),
        upload.size(),
        upload.caseId(),
        upload.metadata(),
        upload.received(),
        upload.expiresAtMs());
  }

  static void delete(Connection connection, Upload upload) throws SQLException {
    Sql.update(
        connection,
        "DELETE FROM upload WHERE owner = ? AND hash = ?",
        upload.owner(),
        upload.hash().text());
  }

  static List<Upload> all(Connection connection) throws SQLException {
    return Sql.list(connection, SELECT, UploadTable::upload);
  }

  static List<Upload> expired(Connection connection, long now) throws SQLException {
    return Sql.list(connection, SELECT + "WHERE expires_at <= ?", UploadTable::upload, now);
  }

  static Load loadOf(Connection connection, String owner) throws SQLException {
    return load(connection, "WHERE owner = ?", owner);
  }

  static Load load(Connection connection) throws SQLException {
    return load(connection, "");
  }

  private static Load load(Connection connection, String where, Object... parameters)
      throws SQLException {
    return Sql.find(
            connection,
            "SELECT count(*) AS uploads, coalesce(sum(size), 0) AS bytes FROM upload " + where,
            row -> new Load(row.getLong("uploads"), row.getLong("bytes")),
            parameters)
        .orElseThrow();
  }

  private static Upload upload(ResultSet row) throws SQLException {
    return new Upload(
        row.getString("owner"),
        new Digest(row.getString("hash")),
        row.getLong("size"),
        row.getString("case_id"),
        row.getString("metadata"),
        row.getLong("received"),
        row.getLong("expires_at"));
  }
}
