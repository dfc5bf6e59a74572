package org.daiban.node.enrolment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.MachineKind;
import org.daiban.node.store.Sql;

/** The rows of codes and of what machines last said of themselves. */
public final class EnrolmentTable {
  private EnrolmentTable() {}

  static void insertCode(Connection connection, EnrolmentCode code, String issuedBy)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO enrolment_code (code, region, kind, issued_by, expires_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        code.code(),
        code.region(),
        code.kind().name(),
        issuedBy,
        code.expiresAtMs());
  }

  static Optional<EnrolmentCode> findOpen(Connection connection, String code, long now)
      throws SQLException {
    return Sql.find(
        connection,
        """
        SELECT code, region, kind, expires_at FROM enrolment_code
        WHERE code = ? AND used_by IS NULL AND expires_at > ?
        """,
        EnrolmentTable::code,
        code,
        now);
  }

  /** Who used a code that is not yet past its time. */
  static Optional<String> findUser(Connection connection, String code, long now)
      throws SQLException {
    return Sql.find(
        connection,
        """
        SELECT used_by FROM enrolment_code
        WHERE code = ? AND used_by IS NOT NULL AND expires_at > ?
        """,
        row -> row.getString("used_by"),
        code,
        now);
  }

  static List<EnrolmentCode> open(Connection connection, long now) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT code, region, kind, expires_at FROM enrolment_code
        WHERE used_by IS NULL AND expires_at > ? ORDER BY expires_at DESC
        """,
        EnrolmentTable::code,
        now);
  }

  /** Uses a code up; answers false when somebody else was first. */
  static boolean use(Connection connection, String code, String subject) throws SQLException {
    return Sql.update(
            connection,
            "UPDATE enrolment_code SET used_by = ? WHERE code = ? AND used_by IS NULL",
            subject,
            code)
        == 1;
  }

  /** Remembers what a machine said of itself, unless it has said something since. */
  public static void seen(Connection connection, String subject, Heartbeat beat, long now)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO machine_seen (subject, seen_at, program, catalogue, unsent, oldest_unsent,
          free_disk, clock_offset)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (subject) DO UPDATE SET seen_at = excluded.seen_at,
          program = excluded.program, catalogue = excluded.catalogue, unsent = excluded.unsent,
          oldest_unsent = excluded.oldest_unsent, free_disk = excluded.free_disk,
          clock_offset = excluded.clock_offset
        WHERE excluded.seen_at >= machine_seen.seen_at
        """,
        subject,
        now,
        beat.program(),
        beat.catalogue(),
        beat.unsent(),
        beat.oldestUnsentMs(),
        beat.freeDiskBytes(),
        beat.clockOffsetMs());
  }

  static List<KnownMachine> machines(Connection connection, String regionPrefix)
      throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT c.subject, c.kind, c.region, c.stored_at, s.seen_at, s.program, s.unsent,
          s.oldest_unsent, r.at, r.reason
        FROM certificate c LEFT JOIN machine_seen s ON s.subject = c.subject
          LEFT JOIN revocation r ON r.subject = c.subject
        WHERE c.region LIKE ? AND c.kind <> 'COUNTY' ORDER BY c.region, c.subject
        """,
        row ->
            new KnownMachine(
                row.getString("subject"),
                MachineKind.valueOf(row.getString("kind")),
                row.getString("region"),
                row.getLong("stored_at"),
                row.getLong("seen_at"),
                row.getString("program"),
                row.getLong("unsent"),
                row.getLong("oldest_unsent"),
                row.getLong("at"),
                row.getString("reason")),
        regionPrefix + "%");
  }

  private static EnrolmentCode code(ResultSet row) throws SQLException {
    return new EnrolmentCode(
        row.getString("code"),
        row.getString("region"),
        MachineKind.valueOf(row.getString("kind")),
        row.getLong("expires_at"));
  }

  /** When any machine below was last heard of, by this node's clock; 0 for never. */
  public static long latestSeenMs(Connection connection) throws SQLException {
    return Sql.number(connection, "SELECT coalesce(max(seen_at), 0) FROM machine_seen");
  }
}
