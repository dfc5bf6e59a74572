package org.daiban.node.letters;

import java.sql.Connection;
import java.sql.SQLException;
import org.daiban.node.store.Sql;

/** The letter numbers that this node has given, one series for each organ, kind and year. */
final class LetterSeriesTable {
  private LetterSeriesTable() {}

  /**
   * Gives a letter its number, once: asked again for the same letter it answers the same number.
   * Two transactions that took the same number cannot both commit.
   */
  static int numberOf(
      Connection connection,
      String organ,
      String kind,
      int year,
      int branch,
      String caseId,
      String letterId)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO letter_number (organ, kind, year, branch, n, case_id, letter_id)
        SELECT ?, ?, ?, ?, COALESCE(MAX(n), 0) + 1, ?, ?
        FROM letter_number WHERE organ = ? AND kind = ? AND year = ? AND branch = ?
        ON CONFLICT (case_id, letter_id) DO NOTHING
        """,
        organ,
        kind,
        year,
        branch,
        caseId,
        letterId,
        organ,
        kind,
        year,
        branch);
    return (int)
        Sql.number(
            connection,
            "SELECT n FROM letter_number WHERE case_id = ? AND letter_id = ?",
            caseId,
            letterId);
  }
}
