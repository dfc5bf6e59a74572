package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.ActsInOrder;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.ItemLaw;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Verdict;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Outcome;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Identity;
import org.daiban.node.intake.InboxTable;
import org.daiban.node.intake.KeptEntry;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.reference.Reference;

/** Folds what other nodes have done on a case, and tells them of what the law does not allow. */
final class OtherActs {
  private final CaseBook book;
  private final Followers followers;
  private final Reference reference;
  private final Outcomes outcomes;
  private final Rulings rulings;
  private final Clock clock;

  OtherActs(
      CaseBook book,
      Followers followers,
      Reference reference,
      Outcomes outcomes,
      Rulings rulings,
      Clock clock) {
    this.book = book;
    this.followers = followers;
    this.reference = reference;
    this.outcomes = outcomes;
    this.rulings = rulings;
    this.clock = clock;
  }

  /**
   * Folds the acts of a case that are next in line, and does what follows by itself; whether there
   * was any.
   */
  boolean fold(Connection connection, String caseId, List<Change> changes) throws SQLException {
    List<Act> waiting = new ArrayList<>(CaseTable.waiting(connection, caseId));
    List<Act> came = new ArrayList<>(waiting);
    Optional<ServiceItem> item = itemOf(connection, caseId, waiting);
    if (waiting.isEmpty() || !item.isPresent()) {
      return false;
    }
    ItemLaw law = item.get().law();
    String holder = holder(connection, caseId);
    ActsInOrder.Folded folded = book.fold(connection, caseId, law, changes);
    for (ActsInOrder.RefusedAct refused : folded.refused()) {
      tell(connection, refused, changes);
    }
    rulings.keepAside(connection, folded.outdated());
    waiting.removeAll(folded.outdated());
    AnsweredRequests.note(connection, caseId, waiting, clock.millis());
    rulings.takeUp(connection, folded.file(), changes);
    forward(connection, holder, folded.file());
    if (folded.file() != null && isOnItsWay(folded.file().state())) {
      followers.after(connection, caseId, item.get(), changes);
    }
    FormerHolders.tell(connection, caseId, came, changes);
    return true;
  }

  private static String holder(Connection connection, String caseId) throws SQLException {
    return CaseTable.find(connection, caseId).map(CaseFile::holder).orElse("");
  }

  /** A township that a case was handed to by another one needs what the village wrote of it. */
  private static void forward(Connection connection, String holder, CaseFile file)
      throws SQLException {
    boolean handed =
        file != null
            && Level.ofNode(file.holder()) == Level.TOWNSHIP
            && !file.holder().equals(holder)
            && !Level.sameOffice(file.holder(), file.subject().acceptNode());
    if (handed && Identity.read(connection).enrolled().kind() == MachineKind.COUNTY) {
      InboxTable.putCase(connection, file.holder(), file.caseId());
    }
  }

  /** What a snapshot from above passes on to this node is received here at once (T9b). */
  void takeUp(Connection connection, String caseId) throws SQLException {
    CaseFile file = CaseTable.find(connection, caseId).orElseThrow();
    Optional<ServiceItem> item = reference.item(file.subject().catalogue(), file.item());
    List<Change> changes = new ArrayList<>();
    boolean follows = file.state() == CaseState.TRANSFERRED || file.state() == CaseState.JOINT;
    if (follows && item.isPresent()) {
      followers.after(connection, caseId, item.get(), changes);
    } else {
      followers.handOn(connection, Actor.system(), file, changes);
    }
    ChangeFeed.publish(connection, changes);
  }

  /** The same of all cases on which a department's word waits. */
  void answerOpinions(Connection connection) throws SQLException {
    for (String caseId : PartTable.waiting(connection)) {
      answerOpinions(connection, caseId);
    }
  }

  /** What departments have said to a case is answered if this node holds it. */
  void answerOpinions(Connection connection, String caseId) throws SQLException {
    Optional<CaseFile> file = CaseTable.find(connection, caseId);
    Optional<ServiceItem> item =
        file.isPresent()
            ? reference.item(file.get().subject().catalogue(), file.get().item())
            : Optional.empty();
    if (item.isPresent()) {
      List<Change> changes = new ArrayList<>();
      followers.after(connection, caseId, item.get(), changes);
      ChangeFeed.publish(connection, changes);
    }
  }

  private static boolean isOnItsWay(CaseState state) {
    return state == CaseState.FORWARDED || state == CaseState.TRANSFERRED;
  }

  private Optional<ServiceItem> itemOf(Connection connection, String caseId, List<Act> waiting)
      throws SQLException {
    Optional<CaseFile> file = CaseTable.find(connection, caseId);
    if (file.isPresent()) {
      return reference.item(file.get().subject().catalogue(), file.get().item());
    }
    for (Act act : waiting) {
      if (act.detail() instanceof ActDetail.Received received) {
        return reference.item(received.catalogue(), received.item());
      }
    }
    return Optional.empty();
  }

  private void tell(Connection connection, ActsInOrder.RefusedAct refused, List<Change> changes)
      throws SQLException {
    Optional<CaseTable.ActEntry> written = CaseTable.actEntry(connection, refused.act());
    if (written.isPresent()) {
      Optional<KeptEntry> entry =
          KeptTable.find(connection, written.get().device(), written.get().seq());
      if (entry.isPresent()) {
        Verdict.Refused why = refused.why();
        changes.add(
            CaseBook.outcome(
                outcomes.of(
                    connection,
                    entry.get().entry(),
                    Outcome.REFUSED,
                    why.rule(),
                    why.reason(),
                    why.todo())));
      }
    }
  }
}
