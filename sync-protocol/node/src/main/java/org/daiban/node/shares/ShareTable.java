package org.daiban.node.shares;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.daiban.node.store.Sql;

/** What is to be looked up, and what was. */
final class ShareTable {
  /** Still to be asked, or asked without an answer so far. */
  static final String WAITING = "WAITING";

  /** The case's history says what came of it. */
  static final String DONE = "DONE";

  /** Another node holds the case now, or its papers are gone: nobody needs the answer here. */
  static final String DROPPED = "DROPPED";

  /** A paper to be looked up. */
  record Waiting(String caseId, int no, String paper, int tries, long nextMs, long askedMs) {}

  private ShareTable() {}

  /** Puts a paper down to be looked up, or to be looked up anew; one that waits goes on waiting. */
  static void add(Connection connection, String caseId, int no, String paper, long nowMs)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO share_question (case_id, no, paper, state, tries, next_at, asked_at)
        VALUES (?, ?, ?, 'WAITING', 0, ?, ?)
        ON CONFLICT (case_id, no) DO UPDATE SET state = excluded.state, tries = excluded.tries,
          next_at = excluded.next_at, asked_at = excluded.asked_at
        WHERE share_question.state <> 'WAITING'
        """,
        caseId,
        no,
        paper,
        nowMs,
        nowMs);
  }

  /** What may be asked now, the longest waiting first. */
  static List<Waiting> due(Connection connection, long nowMs, int most) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT case_id, no, paper, tries, next_at, asked_at FROM share_question
        WHERE state = 'WAITING' AND next_at <= ? ORDER BY next_at, case_id, no LIMIT %d
        """
            .formatted(most),
        row ->
            new Waiting(
                row.getString("case_id"),
                row.getInt("no"),
                row.getString("paper"),
                row.getInt("tries"),
                row.getLong("next_at"),
                row.getLong("asked_at")),
        nowMs);
  }

  /** Takes one for this program until a time; false when another program was first. */
  static boolean claim(Connection connection, Waiting one, long untilMs) throws SQLException {
    return Sql.update(
            connection,
            """
            UPDATE share_question SET next_at = ?, tries = tries + 1
            WHERE case_id = ? AND no = ? AND state = 'WAITING' AND next_at = ?
            """,
            untilMs,
            one.caseId(),
            one.no(),
            one.nextMs())
        == 1;
  }

  static void again(Connection connection, Waiting one, long atMs) throws SQLException {
    Sql.update(
        connection,
        "UPDATE share_question SET next_at = ? WHERE case_id = ? AND no = ? AND state = 'WAITING'",
        atMs,
        one.caseId(),
        one.no());
  }

  /** Ends one; false when it had ended before. */
  static boolean end(Connection connection, Waiting one, String state) throws SQLException {
    return Sql.update(
            connection,
            "UPDATE share_question SET state = ? WHERE case_id = ? AND no = ? AND state ="
                + " 'WAITING'",
            state,
            one.caseId(),
            one.no())
        == 1;
  }

  static List<Waiting> waitingOf(Connection connection, String caseId) throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT case_id, no, paper, tries, next_at, asked_at FROM share_question
        WHERE state = 'WAITING' AND case_id = ? ORDER BY no
        """,
        row ->
            new Waiting(
                row.getString("case_id"),
                row.getInt("no"),
                row.getString("paper"),
                row.getInt("tries"),
                row.getLong("next_at"),
                row.getLong("asked_at")),
        caseId);
  }

  static long countWaiting(Connection connection) throws SQLException {
    return Sql.number(connection, "SELECT count(*) FROM share_question WHERE state = 'WAITING'");
  }

  static long oldestMs(Connection connection) throws SQLException {
    return Sql.number(
        connection,
        "SELECT coalesce(min(asked_at), 0) FROM share_question WHERE state = 'WAITING'");
  }
}
