package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFlow;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.IntakeDetail;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Role;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.Verdict;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.node.feed.Change;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.seals.Seals;

/**
 * The moves that the law asks nobody to decide and that the node makes by itself, right after the
 * act before them: the first step begins (T10a), the right organ receives what was passed on to it
 * (T9b), the county takes up what was forwarded to it (T21b), a decided case without a certificate
 * goes to delivery (T24b), a delivered one is filed (T26), what a department has said is taken over
 * (T14), one of a village that has moved goes there.
 */
final class Followers {
  private final CaseBook book;
  private final CaseLetters letters;
  private final HandingOn handingOn;
  private final PartOpinions opinions;
  private final Clock clock;

  Followers(
      CaseBook book, CaseLetters letters, HandingOn handingOn, PartOpinions opinions, Clock clock) {
    this.opinions = opinions;
    this.handingOn = handingOn;
    this.book = book;
    this.letters = letters;
    this.clock = clock;
  }

  /** Makes the moves that follow by themselves, until none is left. */
  void after(Connection connection, String caseId, ServiceItem item, List<Change> changes)
      throws SQLException {
    String node = Identity.name(connection);
    boolean moved = true;
    while (moved) {
      CaseFile file = CaseTable.find(connection, caseId).orElseThrow();
      moved =
          step(connection, node, file, item, changes)
              || opinions.next(connection, node, file, item, changes);
    }
    handOn(connection, Actor.system(), CaseTable.find(connection, caseId).orElseThrow(), changes);
  }

  /** See {@link HandingOn}. */
  boolean handOn(Connection connection, Actor actor, CaseFile file, List<Change> changes)
      throws SQLException {
    return handingOn.handOn(connection, actor, file, changes);
  }

  private boolean step(
      Connection connection, String node, CaseFile file, ServiceItem item, List<Change> changes)
      throws SQLException {
    Optional<Transition> next = next(node, file, item);
    if (!next.isPresent() || !mayBeSealed(connection, next.get(), file)) {
      return false;
    }
    Act act =
        Act.on(
            file,
            next.get(),
            clock.millis(),
            Beijing.today(clock),
            node,
            Actor.system(),
            detail(connection, next.get(), file, item));
    return book.act(connection, file, act, item.law(), changes) instanceof Verdict.Moved;
  }

  /** Of the moves that follow only this one issues a sealed letter. */
  private boolean mayBeSealed(Connection connection, Transition row, CaseFile file)
      throws SQLException {
    return row != Transition.T24b
        || Seals.maySealItself(
            connection, letters.organ(connection, file), file.item(), Beijing.today(clock));
  }

  private static Optional<Transition> next(String node, CaseFile file, ServiceItem item) {
    boolean mine = file.holder().equals(node) || file.handingTo().equals(node);
    for (Transition row : CaseFlow.available(file, Role.SYSTEM, item.law())) {
      boolean follows =
          row == Transition.T10a
              || row == Transition.T21b
              || row == Transition.T9b
              || (row == Transition.T24b && !makesCertificate(file, item))
              || row == Transition.T26;
      if (mine && follows) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** A certificate is made first (T24); the clerk says when, or that there is none to make. */
  private static boolean makesCertificate(CaseFile file, ServiceItem item) {
    return file.state() == CaseState.DECIDED_YES && item.makesCertificate();
  }

  private ActDetail detail(Connection connection, Transition row, CaseFile file, ServiceItem item)
      throws SQLException {
    if (row == Transition.T10a) {
      return new ActDetail.StepStarted();
    }
    if (row == Transition.T9b) {
      return new IntakeDetail.TransferReceived(file.subject().department());
    }
    if (row == Transition.T21b) {
      return new ActDetail.TakenUp();
    }
    if (row == Transition.T24b) {
      return new ActDetail.ReadyToDeliver(
          deliverer(connection, file), letters.collection(connection, file, item));
    }
    return new ActDetail.Closed();
  }

  /**
   * Whoever is in charge now of the office that received the case; this node itself when the
   * village has moved, which then hands it on to where the village belongs.
   */
  static String deliverer(Connection connection, CaseFile file) throws SQLException {
    String accept = file.subject().acceptNode();
    if (Level.ofNode(accept) != Level.TOWNSHIP) {
      return accept;
    }
    return Offices.townshipOf(connection, file).equals(Charges.townshipOf(accept))
        ? Charges.nodeOf(connection, accept)
        : file.holder();
  }
}
