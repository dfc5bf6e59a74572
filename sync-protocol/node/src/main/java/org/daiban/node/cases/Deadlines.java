package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFlow;
import org.daiban.core.cases.CaseLights;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.Verdict;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.node.exchange.Applying;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Identity;
import org.daiban.node.reference.Reference;
import org.daiban.node.seals.Seals;
import org.daiban.node.store.Faults;
import org.daiban.node.store.Savepoint;
import org.daiban.node.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What time does by itself. An application about which nothing was told within its limit is
 * accepted (T7, 行政许可法 32): only the holder writes that, everybody else can compute it. Due dates
 * that are counted anew, because of an act or of another calendar, are written down (RD-10), and
 * whoever watches over lights is told. Each case is looked at when that may be otherwise than at
 * the last look, and not before.
 */
public final class Deadlines {
  private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
  private static final int PAGE_CASES = 100;
  private static final long NEVER = Long.MAX_VALUE;

  /** A case that could not be looked at, or not be accepted for want of its item, waits so long. */
  private static final long AGAIN_MS = 600_000;

  private final Transactions transactions;
  private final CaseBook book;
  private final Followers followers;
  private final CaseLetters letters;
  private final Reference reference;
  private final ClockLooks looks;
  private final Clock clock;
  private final JointSilence silence;

  Deadlines(
      Transactions transactions,
      CaseBook book,
      Followers followers,
      CaseLetters letters,
      Reference reference,
      ClockLooks looks,
      Clock clock) {
    this.transactions = transactions;
    this.book = book;
    this.followers = followers;
    this.letters = letters;
    this.reference = reference;
    this.looks = looks;
    this.clock = clock;
    this.silence = new JointSilence(transactions, book, reference, clock);
  }

  /**
   * What a pass came to.
   *
   * @param looked the cases looked at
   * @param counted those whose due dates were written down
   * @param accepted those that the law has accepted
   * @param agreed the departments that have agreed by silence
   */
  public record Passed(int looked, int counted, int accepted, int agreed) {
    private Passed and(Passed other) {
      return new Passed(
          looked + other.looked,
          counted + other.counted,
          accepted + other.accepted,
          agreed + other.agreed);
    }
  }

  /** Looks at the cases whose time has come, page by page, so that others write in between. */
  public Passed pass() {
    if (transactions.read(this::isAnotherCalendar)) {
      transactions.write(this::countAnew);
    }
    Passed all = new Passed(0, 0, 0, silence.pass());
    while (transactions.read(this::isDue)) {
      all = all.and(transactions.write(this::page));
    }
    return all;
  }

  /** While entries wait to take effect, only those are looked at whose time has come. */
  private static long from(Connection connection) throws SQLException {
    return Applying.isWaiting(connection) ? 1 : 0;
  }

  private boolean isDue(Connection connection) throws SQLException {
    return ClockLookTable.isDue(connection, from(connection), clock.millis());
  }

  private boolean isAnotherCalendar(Connection connection) throws SQLException {
    return !ClockLookTable.calendar(connection)
        .filter(reference.calendar().version()::equals)
        .isPresent();
  }

  private Void countAnew(Connection connection) throws SQLException {
    ClockLookTable.countBy(connection, reference.calendar().version());
    return null;
  }

  private Passed page(Connection connection) throws SQLException {
    Passed page = new Passed(0, 0, 0, 0);
    for (ClockLookTable.Due due :
        ClockLookTable.due(connection, from(connection), clock.millis(), PAGE_CASES)) {
      page = page.and(lookApart(connection, due));
    }
    return page;
  }

  /** A case at which the program stumbles holds up no other. */
  private Passed lookApart(Connection connection, ClockLookTable.Due due) throws SQLException {
    try {
      return Savepoint.within(connection, inside -> look(inside, due));
    } catch (SQLException | RuntimeException failure) {
      if (!Faults.isOfOnePart(failure)) {
        throw failure;
      }
      LOG.warn(
          "the clocks of case {} are looked at later: {} at {}",
          due.file().caseId(),
          failure.getClass().getSimpleName(),
          failure.getStackTrace()[0]);
      ClockLookTable.later(connection, due.file().caseId(), clock.millis() + AGAIN_MS);
      return new Passed(1, 0, 0, 0);
    }
  }

  private Passed look(Connection connection, ClockLookTable.Due due) throws SQLException {
    boolean accepted = isPassed(due.file()) && accept(connection, due.file());
    CaseFile file =
        accepted ? CaseTable.find(connection, due.file().caseId()).orElseThrow() : due.file();
    WorkingCalendar calendar = reference.calendar();
    LocalDate today = Beijing.today(clock);
    boolean counted = DueLines.keep(connection, file, calendar, today, clock.millis());
    looks.look(connection, file, accepted || due.acted());
    if (file.state().isOpen()) {
      ClockLookTable.looked(connection, file, nextMs(connection, file));
    } else {
      ClockLookTable.closed(connection, file.caseId());
    }
    return new Passed(1, counted ? 1 : 0, accepted ? 1 : 0, 0);
  }

  private long nextMs(Connection connection, CaseFile file) throws SQLException {
    if (isPassed(file) && file.holder().equals(Identity.read(connection).name())) {
      return clock.millis() + AGAIN_MS;
    }
    if (file.state() == CaseState.SUSPENDED) {
      // Its clocks stand, but the time told for the procedure runs on (V10).
      return begins(Beijing.today(clock).plusDays(1));
    }
    return new CaseLights(file, reference.calendar(), Beijing.today(clock))
        .nextChange()
        .map(Deadlines::begins)
        .orElse(NEVER);
  }

  private static long begins(LocalDate day) {
    return day.atStartOfDay().toInstant(Beijing.ZONE).toEpochMilli();
  }

  private boolean isPassed(CaseFile file) {
    return file.state() == CaseState.RECEIVED
        && !CaseFlow.late(file, Transition.T7, reference.calendar(), Beijing.today(clock))
            .isPresent();
  }

  private boolean accept(Connection connection, CaseFile file) throws SQLException {
    ServiceItem item = reference.item(file.subject().catalogue(), file.item()).orElse(null);
    if (item == null || !file.holder().equals(Identity.read(connection).name())) {
      return false;
    }
    if (!Seals.maySealItself(
        connection, letters.organ(connection, file), file.item(), Beijing.today(clock))) {
      return false; // somebody who may use the seal does it; the red card tells them
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
            letters.deemed(connection, file, item, ""));
    boolean moved = book.act(connection, file, act, item.law(), changes) instanceof Verdict.Moved;
    followers.after(connection, file.caseId(), item, changes);
    ChangeFeed.publish(connection, changes);
    return moved;
  }
}
