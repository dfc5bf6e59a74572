package org.daiban.node.messages;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.daiban.node.store.Sql;

/** The rows of messages that were or are to be sent. */
final class MessageTable {
  /** Still to be handed over. */
  static final String WAITING = "WAITING";

  /** Nobody is to be told any more: too late, overtaken, or without a number. */
  static final String DROPPED = "DROPPED";

  /**
   * A message with where it stands.
   *
   * @param tries how often it was tried to be handed over; once it was, how often the partner has
   *     said since that it is under way
   */
  record Row(
      String id,
      String caseId,
      String kind,
      String text,
      String state,
      int tries,
      long nextMs,
      long madeMs,
      long toldMs,
      String note) {}

  private static final String COLUMNS =
      "id, case_id, kind, text, state, tries, next_at, made_at, told_at, note";

  private MessageTable() {}

  /** Writes a message down, once for its kind and act. */
  static void add(
      Connection connection,
      String id,
      String caseId,
      MessageKind kind,
      int revision,
      String text,
      long nextMs,
      long nowMs)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO message_out
          (id, case_id, kind, revision, text, state, tries, next_at, made_at, told_at, note)
        VALUES (?, ?, ?, ?, ?, 'WAITING', 0, ?, ?, 0, '') ON CONFLICT DO NOTHING
        """,
        id,
        caseId,
        kind.name(),
        revision,
        text,
        nextMs,
        nowMs);
  }

  /** What is to be done now: to be handed over, or to be asked after. */
  static List<Row> due(Connection connection, long nowMs, int most) throws SQLException {
    return Sql.list(
        connection,
        "SELECT "
            + COLUMNS
            + " FROM message_out WHERE state IN ('WAITING', 'SENT') AND next_at <= ?"
            + " ORDER BY next_at, id LIMIT "
            + most,
        MessageTable::row,
        nowMs);
  }

  /** All of a case, oldest first. */
  static List<Row> of(Connection connection, String caseId) throws SQLException {
    return Sql.list(
        connection,
        "SELECT " + COLUMNS + " FROM message_out WHERE case_id = ? ORDER BY made_at, id",
        MessageTable::row,
        caseId);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("id"),
        row.getString("case_id"),
        row.getString("kind"),
        row.getString("text"),
        row.getString("state"),
        row.getInt("tries"),
        row.getLong("next_at"),
        row.getLong("made_at"),
        row.getLong("told_at"),
        row.getString("note"));
  }

  /** Takes one for this program until a time; false when another program was first. */
  static boolean claim(Connection connection, Row one, long untilMs) throws SQLException {
    return Sql.update(
            connection,
            """
            UPDATE message_out SET next_at = ?, tries = tries + 1
            WHERE id = ? AND state = ? AND next_at = ?
            """,
            untilMs,
            one.id(),
            one.state(),
            one.nextMs())
        == 1;
  }

  /** Writes down where one stands now, unless it has come to its end meanwhile. */
  static void set(
      Connection connection,
      Row one,
      String state,
      int tries,
      long nextMs,
      long toldMs,
      String note)
      throws SQLException {
    Sql.update(
        connection,
        """
        UPDATE message_out SET state = ?, tries = ?, next_at = ?, told_at = ?, note = ?
        WHERE id = ? AND state IN ('WAITING', 'SENT')
        """,
        state,
        tries,
        nextMs,
        toldMs,
        note,
        one.id());
  }

  /** A later word on the same case has overtaken one that has not gone yet. */
  static void overtaken(Connection connection, String caseId, MessageKind kind)
      throws SQLException {
    Sql.update(
        connection,
        """
        UPDATE message_out SET state = 'DROPPED', note = '已有更新的消息'
        WHERE case_id = ? AND kind = ? AND state = 'WAITING' AND tries = 0
        """,
        caseId,
        kind.name());
  }

  static long countWaiting(Connection connection) throws SQLException {
    return Sql.number(connection, "SELECT count(*) FROM message_out WHERE state = 'WAITING'");
  }

  static long oldestMs(Connection connection) throws SQLException {
    return Sql.number(
        connection, "SELECT coalesce(min(made_at), 0) FROM message_out WHERE state = 'WAITING'");
  }
}
