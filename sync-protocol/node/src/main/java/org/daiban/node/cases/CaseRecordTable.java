package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.HistoryLine;
import org.daiban.node.store.Sql;

/** What a case's record is read from, by its number. */
final class CaseRecordTable {
  private CaseRecordTable() {}

  /** The cases with this number; more than one only where two devices were one. */
  static List<CaseFile> ofNumber(Connection connection, String number) throws SQLException {
    return Sql.list(
        connection,
        "SELECT body FROM case_file WHERE number = ? ORDER BY received_at, case_id",
        row -> ReadCases.of(row.getString("body")),
        number);
  }

  /** The entry that the act behind a line was written as, if the act is here. */
  static Optional<CaseTable.ActEntry> actOf(Connection connection, String caseId, HistoryLine line)
      throws SQLException {
    return Sql.find(
        connection,
        """
        SELECT device, seq FROM case_act
        WHERE case_id = ? AND term = ? AND revision = ? AND device = ? AND folded = 1
        """,
        row -> new CaseTable.ActEntry(row.getString("device"), row.getLong("seq")),
        caseId,
        line.term(),
        line.revision(),
        line.node());
  }
}
