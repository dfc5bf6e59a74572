package org.daiban.node.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.node.store.Sql;

/** The rows of what was kept and has not taken effect yet, in the order of keeping. */
final class WaitingRunTable {
  private WaitingRunTable() {}

  static void add(Connection connection, String device, long from, long to) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO kept_waiting (position, device, from_seq, to_seq)
        SELECT coalesce(max(position), 0) + 1, ?, ?, ? FROM kept_waiting
        """,
        device,
        from,
        to);
  }

  static Optional<WaitingRun> first(Connection connection) throws SQLException {
    return Sql.find(
        connection,
        "SELECT position, device, from_seq, to_seq FROM kept_waiting ORDER BY position LIMIT 1",
        row ->
            new WaitingRun(
                row.getLong("position"),
                row.getString("device"),
                row.getLong("from_seq"),
                row.getLong("to_seq")));
  }

  /** How many entries stand in all runs. */
  static long entries(Connection connection) throws SQLException {
    return Sql.number(
        connection, "SELECT coalesce(sum(to_seq - from_seq + 1), 0) FROM kept_waiting");
  }

  /** What is left of a run begins at this number. */
  static void moveTo(Connection connection, WaitingRun run, long seq) throws SQLException {
    Sql.update(
        connection, "UPDATE kept_waiting SET from_seq = ? WHERE position = ?", seq, run.position());
  }

  static void remove(Connection connection, WaitingRun run) throws SQLException {
    Sql.update(connection, "DELETE FROM kept_waiting WHERE position = ?", run.position());
  }

  /** The numbers and cases of a run's entries that have not taken effect, in order. */
  static List<CaseOfEntry> cases(Connection connection, WaitingRun run, int most)
      throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT seq, case_id FROM kept_entry
        WHERE device = ? AND seq >= ? AND seq <= ? AND applied = 0 ORDER BY seq LIMIT ?
        """,
        row -> new CaseOfEntry(row.getLong("seq"), row.getString("case_id")),
        run.device(),
        run.from(),
        run.to(),
        most);
  }

  record CaseOfEntry(long seq, String caseId) {}
}
