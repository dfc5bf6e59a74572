package org.daiban.world.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.node.store.Sql;
import org.daiban.node.store.Transactions;

/** Puts cases into a county's books as if they had come to it, and rows beside them to compare. */
final class OpenCasesTable {
  private OpenCasesTable() {}

  /** Puts cases there that nobody has looked at. */
  static void insert(Transactions store, List<CaseFile> files) {
    store.write(
        connection -> {
          for (CaseFile file : files) {
            insert(connection, file);
          }
          return null;
        });
  }

  private static void insert(Connection connection, CaseFile file) throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO case_file (case_id, number, item, region, department, applicant, state, holder,
          term, revision, received_at, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
        """,
        file.caseId(),
        file.number(),
        file.item(),
        file.subject().region(),
        file.subject().department(),
        file.subject().applicant(),
        file.state().name(),
        file.holder(),
        file.term(),
        file.revision(),
        CaseFileText.of(file).text());
    Sql.update(
        connection, "INSERT INTO clock_look (case_id, look_at) VALUES (?, 0)", file.caseId());
  }

  /** The least that a recompute must write: a line and a look for each case, a commit a page. */
  static void writeOnly(Transactions store, List<CaseFile> files, int page) {
    for (int from = 0; from < files.size(); from += page) {
      List<CaseFile> some = files.subList(from, Math.min(files.size(), from + page));
      store.write(
          connection -> {
            for (CaseFile file : some) {
              Sql.update(
                  connection,
                  """
                  INSERT INTO due_line (case_id, no, calendar, revision, made_at, cause, dues)
                  VALUES (?, 1000, 'raw', 1, 0, 'ACT', 'K3=2027-01-06 K4=2027-01-20 K5=2027-01-05')
                  """,
                  file.caseId());
              Sql.update(
                  connection,
                  "UPDATE clock_look SET look_at = look_at + 1 WHERE case_id = ?",
                  file.caseId());
            }
            return null;
          });
    }
  }
}
