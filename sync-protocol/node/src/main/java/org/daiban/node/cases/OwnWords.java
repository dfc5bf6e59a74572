package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.cases.HistoryLine;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Signed;

/**
 * What this county has signed of a case and forgotten since, as a township brings it back. Its
 * signature proves it; but what a person has done on the case since the store was put back stands,
 * so it counts only where it goes on from what is here, or where nobody but the program has acted.
 */
final class OwnWords {
  private OwnWords() {}

  /** Takes over again what was forgotten; answers whether it was. */
  static boolean takeBack(Connection connection, Signed word, Cases cases) throws SQLException {
    CaseFile file = CaseFileText.parse(word.body()).file();
    boolean forgotten = isForgotten(connection, file);
    if (forgotten) {
      cases.snapshot(connection, word, file.caseId());
    }
    return forgotten;
  }

  private static boolean isForgotten(Connection connection, CaseFile word) throws SQLException {
    Optional<CaseFile> here = CaseTable.find(connection, word.caseId());
    return here.isEmpty()
        || (word.isNewerThan(here.get()) && standsFor(here.get().history(), word.history()));
  }

  /**
   * Whether a history is the same as far as it is known here, or what is here was made by itself,
   * as a receipt is that was written anew.
   */
  static boolean standsFor(List<HistoryLine> here, List<HistoryLine> word) {
    boolean goesOn = word.size() > here.size() && word.subList(0, here.size()).equals(here);
    return goesOn || here.stream().allMatch(line -> line.role().equals(Role.SYSTEM.name()));
  }
}
