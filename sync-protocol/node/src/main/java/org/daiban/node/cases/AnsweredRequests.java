package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.RequestRef;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Outcome;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.AsideTable;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;

/** Which requests of devices a case's acts have answered, be it at this node or another. */
final class AnsweredRequests {
  private AnsweredRequests() {}

  /**
   * Whether an act names this request already: the acts of the former holder may arrive before the
   * requests that they answer, and by then this node may hold the case.
   */
  static boolean has(Connection connection, Entry entry) throws SQLException {
    RequestRef asked = new RequestRef(entry.header().device(), entry.header().seq());
    String caseId = entry.header().caseId();
    return CaseTable.history(connection, caseId).stream()
            .anyMatch(act -> asked.equals(act.detail().request()))
        || saysSo(connection, caseId, asked);
  }

  /** A node that was handed a case has its history without the acts. */
  private static boolean saysSo(Connection connection, String caseId, RequestRef asked)
      throws SQLException {
    return CaseTable.find(connection, caseId)
        .filter(
            file -> file.history().stream().anyMatch(line -> line.request().equals(asked.text())))
        .isPresent();
  }

  /** A request that its holder has answered needs no second answer here, and no person. */
  static void note(Connection connection, String caseId, List<Act> acts, long nowMs)
      throws SQLException {
    for (Act act : acts) {
      RequestRef request = act.detail().request();
      if (request != null) {
        PartOpinions.settled(connection, request);
        KeptTable.answered(connection, request.device(), request.seq(), caseId);
        AsideTable.standing(connection, request.device(), request.seq(), caseId, nowMs);
      }
    }
  }

  /**
   * This node learns that the case has gone on at a higher term: what it has refused meanwhile, not
   * knowing, is to be looked at once more.
   */
  static void reopen(Connection connection, CaseFile file) throws SQLException {
    for (String type :
        List.of(EntryType.SUPPLEMENT, EntryType.DELIVERY_PROOF, EntryType.WITHDRAW)) {
      for (KeptEntry kept : KeptTable.ofCase(connection, file.caseId(), type)) {
        EntryHeader header = kept.entry().header();
        if (isOutdated(connection, header, file.term())) {
          KeptTable.toLookAt(connection, header.device(), header.seq());
        }
      }
    }
  }

  private static boolean isOutdated(Connection connection, EntryHeader header, int term)
      throws SQLException {
    String node = Identity.read(connection).name();
    return ChangeFeed.find(connection, FeedItem.OUTCOME, header.device() + ":" + header.seq())
        .map(Outcome::parse)
        .filter(outcome -> outcome.verdict().equals(Outcome.REFUSED))
        .filter(outcome -> outcome.node().equals(node) && outcome.term() < term)
        .isPresent();
  }
}
