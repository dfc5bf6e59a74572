package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.Level;
import org.daiban.core.log.Entry;
import org.daiban.core.log.Outcome;
import org.daiban.core.request.SharedPaper;
import org.daiban.node.identity.Moves;
import org.daiban.node.intake.KeptTable;

/**
 * What was looked up in shared data for a case: lines of its history that move nothing. The node
 * that holds it writes them into its log, and so the county has them too.
 */
public final class ShareLines {
  private ShareLines() {}

  /** Keeps a line, of this node's own log or of another's; one of a village counts for nothing. */
  public static void take(Connection connection, Entry entry) throws SQLException {
    String device = entry.header().device();
    SharedPaper paper = SharedPaper.parse(entry.payload());
    if (Level.ofNode(device) != Level.VILLAGE) {
      ShareLineTable.insert(
          connection, device, entry.header().seq(), entry.header().caseId(), paper.text());
    }
  }

  /** The same of an entry that came with another node's log; nobody is owed an answer. */
  static Optional<Outcome> heard(Connection connection, Entry entry) throws SQLException {
    KeptTable.applied(connection, entry.header().device(), entry.header().seq());
    take(connection, entry);
    return Optional.empty();
  }

  /** The lines of a case, in the order they were written, by nodes that serve its place. */
  public static List<SharedPaper> of(Connection connection, CaseFile file) throws SQLException {
    List<SharedPaper> lines = new ArrayList<>();
    for (ShareLineTable.Line line : ShareLineTable.of(connection, file.caseId())) {
      if (Moves.serves(connection, line.device(), file.subject().region())) {
        lines.add(SharedPaper.parse(line.body()));
      }
    }
    return lines;
  }
}
