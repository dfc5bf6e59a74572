package org.daiban.node.rolls;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.node.store.Sql;

/** What became of each row of a roll, and whom rolls have registered. */
final class RollRowTable {
  private RollRowTable() {}

  static void insert(Connection connection, String roll, RowResult result) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO roll_row (roll, row_no, result, case_id, fault) VALUES (?, ?, ?, ?, ?)",
        roll,
        result.number(),
        result.kind().name(),
        result.caseId(),
        result.fault());
  }

  /** Rows that ended so, in the order of the sheet, from behind a row on. */
  static List<RowResult> of(
      Connection connection, String roll, RowResult.Kind kind, int after, int most)
      throws SQLException {
    return Sql.list(
        connection,
        """
        SELECT row_no, result, case_id, fault FROM roll_row
        WHERE roll = ? AND result = ? AND row_no > ? ORDER BY row_no LIMIT %d
        """
            .formatted(most),
        RollRowTable::row,
        roll,
        kind.name(),
        after);
  }

  private static RowResult row(ResultSet row) throws SQLException {
    return new RowResult(
        row.getInt("row_no"),
        RowResult.Kind.valueOf(row.getString("result")),
        row.getString("case_id"),
        row.getString("fault"),
        false);
  }

  /** The case by which a roll has registered a person for an item and year. */
  static Optional<String> caseOf(Connection connection, String person, String item, String year)
      throws SQLException {
    return Sql.find(
        connection,
        "SELECT case_id FROM roll_person WHERE person = ? AND item = ? AND year = ?",
        row -> row.getString("case_id"),
        person,
        item,
        year);
  }

  /** From now on this is the case. */
  static void register(
      Connection connection, String person, String item, String year, String caseId)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO roll_person (person, item, year, case_id) VALUES (?, ?, ?, ?)
        ON CONFLICT (person, item, year) DO UPDATE SET case_id = excluded.case_id
        """,
        person,
        item,
        year,
        caseId);
  }
}
