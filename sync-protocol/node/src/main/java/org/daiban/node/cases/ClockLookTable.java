package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.node.store.Sql;

/** When the clocks of each open case are looked at next, and what its due dates were (RD-10). */
final class ClockLookTable {
  private static final String LINES =
      "SELECT no, calendar, revision, made_at, cause, dues FROM due_line";

  private ClockLookTable() {}

  /**
   * A case whose time has come.
   *
   * @param acted whether it was looked at in another revision, or never
   */
  record Due(CaseFile file, boolean acted) {}

  /** Something was done on a case: it is looked at within the minute. */
  static void soon(Connection connection, String caseId) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO clock_look (case_id, look_at) VALUES (?, 0)
        ON CONFLICT (case_id) DO UPDATE SET look_at = 0
        """,
        caseId);
  }

  /** Whether the time of any case has come, from that moment on: 1 leaves out what was acted on. */
  static boolean isDue(Connection connection, long fromMs, long nowMs) throws SQLException {
    return Sql.find(
            connection,
            "SELECT 1 FROM clock_look WHERE look_at >= ? AND look_at <= ? LIMIT 1",
            row -> 1,
            fromMs,
            nowMs)
        .isPresent();
  }

  /** A case could not be looked at, and is looked at again then as if nobody had. */
  static void later(Connection connection, String caseId, long nextMs) throws SQLException {
    Sql.update(connection, "UPDATE clock_look SET look_at = ? WHERE case_id = ?", nextMs, caseId);
  }

  /** The first cases whose time has come. */
  static List<Due> due(Connection connection, long fromMs, long nowMs, int most)
      throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT f.body, l.term, l.revision FROM clock_look l JOIN case_file f ON f.case_id = l.case_id
        WHERE l.look_at >= ? AND l.look_at <= ? ORDER BY l.look_at, l.case_id LIMIT
        """
            + most,
        row -> {
          CaseFile file = CaseFileText.parse(row.getString("body")).file();
          boolean same =
              row.getLong("revision") == file.revision() && row.getLong("term") == file.term();
          return new Due(file, !same);
        },
        fromMs,
        nowMs);
  }

  /** A case was looked at, and is looked at again then. */
  static void looked(Connection connection, CaseFile file, long nextMs) throws SQLException {
    Sql.update(
        connection,
        "UPDATE clock_look SET look_at = ?, term = ?, revision = ? WHERE case_id = ?",
        nextMs,
        file.term(),
        file.revision(),
        file.caseId());
  }

  /** Nothing changes by itself on a closed case. */
  static void closed(Connection connection, String caseId) throws SQLException {
    Sql.update(connection, "DELETE FROM clock_look WHERE case_id = ?", caseId);
  }

  /** The calendar by which all were last counted. */
  static Optional<String> calendar(Connection connection) throws SQLException {
    return Sql.find(
        connection, "SELECT version FROM clock_calendar", row -> row.getString("version"));
  }

  /** From now on all are counted by another calendar, each as soon as its turn comes. */
  static void countBy(Connection connection, String calendar) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO clock_calendar (one, version) VALUES (1, ?)
        ON CONFLICT (one) DO UPDATE SET version = excluded.version
        """,
        calendar);
    Sql.update(connection, "UPDATE clock_look SET look_at = 0");
  }

  /** The due dates of a case, oldest first. */
  static List<DueLine> dues(Connection connection, String caseId) throws SQLException {
    return Sql.list(
        connection, LINES + " WHERE case_id = ? ORDER BY no", ClockLookTable::line, caseId);
  }

  /** The due dates as they were last written down. */
  static Optional<DueLine> lastDues(Connection connection, String caseId) throws SQLException {
    return Sql.find(
        connection,
        LINES + " WHERE case_id = ? ORDER BY no DESC LIMIT 1",
        ClockLookTable::line,
        caseId);
  }

  private static DueLine line(ResultSet row) throws SQLException {
    return new DueLine(
        row.getLong("no"),
        row.getString("calendar"),
        row.getInt("revision"),
        row.getLong("made_at"),
        DueLine.Cause.valueOf(row.getString("cause")),
        row.getString("dues"));
  }

  /** Adds a line. */
  static void insert(Connection connection, String caseId, DueLine line) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO due_line (case_id, no, calendar, revision, made_at, cause, dues)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        caseId,
        line.no(),
        line.calendar(),
        line.revision(),
        line.madeAtMs(),
        line.cause().name(),
        line.dues());
  }
}
