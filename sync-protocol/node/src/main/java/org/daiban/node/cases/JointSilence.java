package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.JointDetail;
import org.daiban.core.cases.JointLaw;
import org.daiban.core.cases.JointPart;
import org.daiban.core.cases.LegalClock;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.Verdict;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.MachineKind;
import org.daiban.node.exchange.UpperTable;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Identity;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/**
 * Takes a department's silence for a yes where the item's plan says so (T14). Silence is only what
 * was heard: a township that has not read the county's feed since the limit passed does not know
 * whether an opinion is on its way, and waits.
 */
final class JointSilence {
  private final Transactions transactions;
  private final CaseBook book;
  private final Reference reference;
  private final Clock clock;

  JointSilence(Transactions transactions, CaseBook book, Reference reference, Clock clock) {
    this.transactions = transactions;
    this.book = book;
    this.reference = reference;
    this.clock = clock;
  }

  /** Looks at the cases that are in joint review here; how many parts were silent. */
  int pass() {
    int silent = 0;
    for (CaseFile file : transactions.read(this::held)) {
      silent += transactions.write(connection -> pass(connection, file.caseId()));
    }
    return silent;
  }

  private List<CaseFile> held(Connection connection) throws SQLException {
    Optional<Certificate> node = Identity.read(connection).certificate();
    if (!node.isPresent()) {
      return List.of(); // not let in anywhere yet: nobody's cases are here
    }
    List<CaseFile> held =
        new ArrayList<>(CaseTable.heldIn(connection, node.get().subject(), CaseState.JOINT));
    held.removeIf(file -> !agreesBySilence(file) || !file.joint().isAwaiting());
    return held;
  }

  private boolean agreesBySilence(CaseFile file) {
    return item(file)
        .flatMap(item -> item.law().joint())
        .filter(JointLaw::silenceAgrees)
        .isPresent();
  }

  private Optional<ServiceItem> item(CaseFile file) {
    return reference.item(file.subject().catalogue(), file.item());
  }

  private int pass(Connection connection, String caseId) throws SQLException {
    int silent = 0;
    List<Change> changes = new ArrayList<>();
    LocalDate heard = heardUntil(connection);
    for (JointPart part : CaseTable.find(connection, caseId).orElseThrow().joint().parts()) {
      CaseFile file = CaseTable.find(connection, caseId).orElseThrow();
      boolean open =
          part.isAwaited()
              && file.state() == CaseState.JOINT
              && file.holder().equals(Identity.read(connection).name());
      if (open && heard.isAfter(due(part))) {
        silent += agree(connection, file, part, changes) ? 1 : 0;
      }
    }
    ChangeFeed.publish(connection, changes);
    return silent;
  }

  private LocalDate due(JointPart part) {
    return new LegalClock(part.clock(), reference.calendar(), Beijing.today(clock)).due().date();
  }

  /** The last day of which all is known that departments have said. */
  private LocalDate heardUntil(Connection connection) throws SQLException {
    LocalDate today = Beijing.today(clock);
    if (Identity.read(connection).enrolled().kind() == MachineKind.COUNTY) {
      return today;
    }
    long heardMs = UpperTable.heardUntilMs(connection, Identity.root(connection).subject());
    LocalDate heard = Beijing.day(heardMs);
    return heard.isBefore(today) ? heard : today;
  }

  private boolean agree(Connection connection, CaseFile file, JointPart part, List<Change> changes)
      throws SQLException {
    ServiceItem item = item(file).orElseThrow();
    Act act =
        Act.on(
            file,
            Transition.T14,
            clock.millis(),
            Beijing.today(clock),
            file.holder(),
            Actor.system(),
            new JointDetail.Silent(part.no()));
    return book.act(connection, file, act, item.law(), changes) instanceof Verdict.Moved;
  }
}
