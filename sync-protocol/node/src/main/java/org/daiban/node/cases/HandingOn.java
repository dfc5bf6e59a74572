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
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Office;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.Verdict;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Charge;
import org.daiban.node.feed.Change;
import org.daiban.node.identity.Charges;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Moves;
import org.daiban.node.intake.InboxTable;
import org.daiban.node.reference.Reference;

/**
 * Hands on what this node holds of a village that belongs to another township now (T34): the
 * township before as soon as it has heard of the move, the county when it holds in its place. Until
 * then whoever holds a case goes on to hold it.
 */
final class HandingOn {
  private final CaseBook book;
  private final Reference reference;
  private final Clock clock;

  HandingOn(CaseBook book, Reference reference, Clock clock) {
    this.book = book;
    this.reference = reference;
    this.clock = clock;
  }

  /** Hands a case on; false when it belongs here, or its catalogue has not come. */
  boolean handOn(Connection connection, Actor actor, CaseFile file, List<Change> changes)
      throws SQLException {
    Optional<Charge> charge = Moves.find(connection, file.subject().region());
    if (!charge.isPresent() || !isToGo(connection, file, charge.get())) {
      return false;
    }
    Optional<ServiceItem> item = reference.item(file.subject().catalogue(), file.item());
    String node = node(connection, charge.get());
    if (!item.isPresent()
        || !moved(connection, actor, file, node, charge.get(), item.get(), changes)) {
      return false;
    }
    InboxTable.putCase(connection, node, file.caseId());
    return true;
  }

  private boolean moved(
      Connection connection,
      Actor actor,
      CaseFile file,
      String node,
      Charge charge,
      ServiceItem item,
      List<Change> changes)
      throws SQLException {
    Act act =
        Act.on(
            file,
            Transition.T34,
            clock.millis(),
            Beijing.today(clock),
            file.holder(),
            actor,
            new ActDetail.HandedOver(node, charge.reason()));
    return book.act(connection, file, act, item.law(), changes) instanceof Verdict.Moved;
  }

  private static boolean isToGo(Connection connection, CaseFile file, Charge village)
      throws SQLException {
    String self = Identity.read(connection).name();
    boolean mine =
        file.holder().equals(self)
            && file.state().isOpen()
            && file.handingTo().isEmpty()
            && Office.levelOf(file) == Level.TOWNSHIP;
    return mine
        && !Level.sameOffice(self, village.node())
        && !Charges.nodeOf(connection, village.region()).equals(self);
  }

  /** A township whose machine the county stands in for has it taken over there at once. */
  private static String node(Connection connection, Charge village) throws SQLException {
    String inCharge = Charges.nodeOf(connection, village.region());
    return Level.ofNode(inCharge) == Level.TOWNSHIP ? inCharge : village.node();
  }
}
