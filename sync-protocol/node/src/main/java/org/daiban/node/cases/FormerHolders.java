package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.cases.HistoryLine;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Transition;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Signed;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;

/**
 * Tells a township what became of a case that it has handed on. It is told nothing more of a
 * village that has gone to another township, and would show for ever that the case is on its way.
 */
public final class FormerHolders {
  private FormerHolders() {}

  /** A village is about to be told of by its next township only: who handed its cases on hears. */
  public static void tellOf(Connection connection, String village) throws SQLException {
    List<Change> changes = new ArrayList<>();
    for (CaseFile file : CaseTable.ofVillage(connection, village)) {
      if (file.history().stream().anyMatch(FormerHolders::isTakenUp)) {
        Set<String> nodes = new LinkedHashSet<>();
        file.history().forEach(line -> nodes.add(line.node()));
        tell(connection, file, nodes, changes);
      }
    }
    ChangeFeed.publish(connection, changes);
  }

  /** Acts of a case have come: whoever wrote them and reads no more of its village hears. */
  static void tell(Connection connection, String caseId, List<Act> came, List<Change> changes)
      throws SQLException {
    Optional<CaseFile> file = CaseTable.find(connection, caseId);
    if (file.isEmpty() || Identity.read(connection).enrolled().kind() != MachineKind.COUNTY) {
      return;
    }
    Set<String> authors = new LinkedHashSet<>();
    came.forEach(act -> authors.add(act.node()));
    if (authors.stream().anyMatch(node -> Level.ofNode(node) == Level.TOWNSHIP)) {
      tell(connection, file.get(), authors, changes);
    }
  }

  private static void tell(
      Connection connection, CaseFile file, Set<String> nodes, List<Change> changes)
      throws SQLException {
    String village = file.subject().region();
    if (Moves.find(connection, village).isEmpty()) {
      return;
    }
    String township = Moves.townshipOf(connection, village);
    String body = CaseFileText.of(file).text();
    for (String node : nodes) {
      if (Level.ofNode(node) == Level.TOWNSHIP && !Charges.townshipOf(node).equals(township)) {
        String scope = FeedItem.device(node);
        changes.add(new Change(FeedItem.TAKEN, file.caseId(), scope, body, Signed.CASE));
      }
    }
  }

  private static boolean isTakenUp(HistoryLine line) {
    return line.transition().equals(Transition.T21b.code());
  }
}
