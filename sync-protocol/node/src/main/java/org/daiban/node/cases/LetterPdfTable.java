package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.node.store.Sql;

/** The digests of the PDFs that this node has made of letters. */
final class LetterPdfTable {
  private LetterPdfTable() {}

  static boolean holds(Connection connection, String caseId, String letterId, String digest)
      throws SQLException {
    return Sql.number(
            connection,
            """
            SELECT COUNT(*) FROM letter_pdf WHERE case_id = ? AND letter_id = ? AND digest = ?
            """,
            caseId,
            letterId,
            digest)
        > 0;
  }

  static void put(Connection connection, String caseId, String letterId, String digest, long nowMs)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO letter_pdf (digest, case_id, letter_id, made_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (case_id, letter_id, digest) DO NOTHING
        """,
        digest,
        caseId,
        letterId,
        nowMs);
  }

  /** The cases that bear a number: one, unless two devices made the same. */
  static List<String> casesOf(Connection connection, String number) throws SQLException {
    return Sql.list(
        connection,
        "SELECT case_id FROM case_file WHERE number = ? ORDER BY case_id",
        row -> row.getString(1),
        number);
  }

  /** The case that bears a number. */
  static Optional<String> caseOf(Connection connection, String number) throws SQLException {
    return Sql.find(
        connection,
        "SELECT case_id FROM case_file WHERE number = ?",
        row -> row.getString(1),
        number);
  }
}
