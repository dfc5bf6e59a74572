package org.daiban.node.enrolment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Heard;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.MachineKind;
import org.daiban.node.identity.Moves;
import org.daiban.node.store.Sql;

/** What was heard of the machines below, and what of it the node above was told. */
public final class HeardTable {
  private static final int TOLD_MAX = 20;

  private HeardTable() {}

  /** Remembers what a township has heard of its villages, unless something newer is known. */
  public static void heard(Connection connection, Certificate township, List<Heard> below, long now)
      throws SQLException {
    for (Heard heard : below) {
      boolean serves =
          township.kind() == MachineKind.TOWNSHIP
              && Moves.serves(connection, township.subject(), heard.machine())
              && heard.atMs() <= now;
      if (serves && heard.atMs() > seenAt(connection, heard.machine())) {
        EnrolmentTable.seen(connection, heard.machine(), heard.heartbeat(), heard.atMs());
      }
    }
  }

  private static long seenAt(Connection connection, String machine) throws SQLException {
    return Sql.number(
        connection,
        "SELECT coalesce(max(seen_at), 0) FROM machine_seen WHERE subject = ?",
        machine);
  }

  /**
   * Machines that were heard since the node above was told, longest ago first.
   *
   * @param newerByMs how much newer than what was told, so that a heartbeat stays small
   */
  public static List<Heard> toTell(Connection connection, String self, long newerByMs)
      throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT subject, seen_at, program, catalogue, unsent, oldest_unsent, free_disk, clock_offset
        FROM machine_seen WHERE subject <> ? AND seen_at >= told_up + ?
        ORDER BY told_up, subject LIMIT
        """
            + TOLD_MAX,
        HeardTable::heard,
        self,
        newerByMs);
  }

  /** The node above knows it now. */
  public static void told(Connection connection, List<Heard> told) throws SQLException {
    for (Heard heard : told) {
      Sql.update(
          connection,
          "UPDATE machine_seen SET told_up = ? WHERE subject = ?",
          heard.atMs(),
          heard.machine());
    }
  }

  private static Heard heard(ResultSet row) throws SQLException {
    return new Heard(
        row.getString("subject"),
        row.getLong("seen_at"),
        new Heartbeat(
            row.getString("program"),
            row.getString("catalogue"),
            row.getLong("unsent"),
            row.getLong("oldest_unsent"),
            row.getLong("free_disk"),
            row.getLong("clock_offset")));
  }
}
