package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFlow;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.IntakeDetail;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.Verdict;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Certificate;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Identity;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/**
 * What the law does by itself once a limit has passed: an application about which nothing was told
 * in time is accepted (T7, 行政许可法 32). Only the holder writes it; everybody else can compute it.
 */
public final class Deadlines {
  private final Transactions transactions;
  private final CaseBook book;
  private final Followers followers;
  private final CaseLetters letters;
  private final Reference reference;
  private final Clock clock;
  private final JointSilence silence;

  Deadlines(
      Transactions transactions,
      CaseBook book,
      Followers followers,
      CaseLetters letters,
      Reference reference,
      Clock clock) {
    this.transactions = transactions;
    this.book = book;
    this.followers = followers;
    this.letters = letters;
    this.reference = reference;
    this.clock = clock;
    this.silence = new JointSilence(transactions, book, reference, clock);
  }

  /**
   * Looks at the cases that wait here for a word; how many the law has accepted by now, and how
   * many departments have agreed by silence.
   */
  public int pass() {
    return accepted() + silence.pass();
  }

  private int accepted() {
    int accepted = 0;
    for (CaseFile file : transactions.read(this::silent)) {
      accepted += transactions.write(connection -> accept(connection, file.caseId())) ? 1 : 0;
    }
    return accepted;
  }

  private List<CaseFile> silent(Connection connection) throws SQLException {
    Optional<Certificate> node = Identity.read(connection).certificate();
    if (!node.isPresent()) {
      return List.of(); // not let in anywhere yet: nobody's cases are here
    }
    List<CaseFile> silent =
        new ArrayList<>(CaseTable.heldIn(connection, node.get().subject(), CaseState.RECEIVED));
    silent.removeIf(file -> !isPassed(file));
    return silent;
  }

  private boolean isPassed(CaseFile file) {
    return !CaseFlow.late(file, Transition.T7, reference.calendar(), Beijing.today(clock))
        .isPresent();
  }

  /** Asks once more inside the transaction: somebody may have acted since. */
  private boolean accept(Connection connection, String caseId) throws SQLException {
    CaseFile file = CaseTable.find(connection, caseId).orElseThrow();
    ServiceItem item = reference.item(file.subject().catalogue(), file.item()).orElse(null);
    boolean mine = file.holder().equals(Identity.read(connection).name());
    if (item == null || !mine || file.state() != CaseState.RECEIVED || !isPassed(file)) {
      return false;
    }
    List<Change> changes = new ArrayList<>();
    Act act =
        Act.on(
            file,
            Transition.T7,
            clock.millis(),
            Beijing.today(clock),
            file.holder(),
            Actor.system(),
            new IntakeDetail.DeemedAccepted(letters.acceptance(connection, file, item, "")));
    boolean moved = book.act(connection, file, act, item.law(), changes) instanceof Verdict.Moved;
    followers.after(connection, caseId, item, changes);
    ChangeFeed.publish(connection, changes);
    return moved;
  }
}
