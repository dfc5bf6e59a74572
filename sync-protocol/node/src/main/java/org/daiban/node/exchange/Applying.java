package org.daiban.node.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.log.Entry;
import org.daiban.core.log.Signed;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.intake.KeptTable;
import org.daiban.node.intake.Unopened;
import org.daiban.node.store.OnePart;
import org.daiban.node.store.StoreFailure;
import org.daiban.node.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets kept entries take effect behind the receipts: what was kept stands in a queue of the same
 * transaction, and each step here takes the oldest of it, in one bounded transaction. A crash
 * between the two loses nothing, and a step that is done twice changes nothing, since only entries
 * that nobody has looked at are looked at. Nothing here has a thread: {@link ApplyingLoop} has one
 * for a program, a simulation takes the steps itself.
 */
public final class Applying {
  /** Entries in one step; the more of them share a commit, the fewer pages each of them costs. */
  private static final int STEP_ENTRIES = 2_000;

  /** Cases in a step that somebody waits for. */
  private static final int STEP_CASES_MIN = 10;

  /** Two or three cases with all that a person does with them in a day. */
  private static final int AT_ONCE_MAX = 20;

  private static final Logger LOG = LoggerFactory.getLogger(Applying.class);

  private final Transactions transactions;
  private final KeptEntries kept;
  private final int atOnceMax;
  private volatile Runnable alarm = () -> {};
  private volatile boolean gaveWay;
  private volatile int stepEntries;

  public Applying(Transactions transactions, KeptEntries kept) {
    this(transactions, kept, AT_ONCE_MAX);
  }

  /**
   * The same with another bound.
   *
   * @param atOnceMax an exchange that brings no more new entries than this lets them take effect
   *     before it is answered
   */
  public Applying(Transactions transactions, KeptEntries kept, int atOnceMax) {
    this.transactions = transactions;
    this.kept = kept;
    this.atOnceMax = atOnceMax;
  }

  /** Who is to be woken when something waits; must return at once. */
  void onWaiting(Runnable woken) {
    alarm = woken;
  }

  /** From how many entries on a batch is kept whole: one that takes effect later anyway. */
  int wholeFrom() {
    return atOnceMax + 1;
  }

  /** This node was reminded of who is in charge of what. */
  void chargesChanged(Connection connection) throws SQLException {
    kept.chargesChanged(connection);
  }

  /** This node was reminded that a village belongs to another township. */
  void villageMoved(Connection connection, String village) throws SQLException {
    kept.villageMoved(connection, village);
  }

  /** This node was reminded of what it has signed of a case; whether it had forgotten it. */
  boolean reminded(Connection connection, Signed word) throws SQLException {
    return kept.reminded(connection, word);
  }

  /** Puts entries that this transaction keeps at the end of the queue. */
  static void later(Connection connection, List<Entry> fresh) throws SQLException {
    Entry first = fresh.get(0);
    Entry last = fresh.get(fresh.size() - 1);
    WaitingRunTable.add(
        connection, first.header().device(), first.header().seq(), last.header().seq());
  }

  /**
   * Takes a first step at once when little was kept, so that the answer to a single case on a good
   * line already says what became of it. More is left to the loop, and so is trouble: the entries
   * are kept, and their receipt is owed whatever becomes of the law.
   */
  void afterKeeping(int fresh) {
    if (fresh == 0) {
      return;
    }
    if (fresh <= atOnceMax) {
      stepIfPossible();
    }
    alarm.run();
  }

  private void stepIfPossible() {
    try {
      step();
    } catch (Refusal | StoreFailure later) {
      LOG.warn("what was kept waits: {}", later.getMessage());
    }
  }

  /** Takes steps until nothing waits. */
  public void applyWaiting() {
    boolean more = true;
    while (more) {
      more = step();
    }
  }

  /** Looks again at what was passed over or waits for something else, one case after the other. */
  public void lookAgain() {
    transactions.write(
        connection -> {
          Unopened.openAll(connection);
          return null;
        });
    for (String caseId : transactions.read(KeptTable::casesWaiting)) {
      transactions.write(
          connection -> {
            ChangeFeed.publish(connection, changes(connection, caseId));
            return caseId;
          });
    }
  }

  /** Whether something waits. */
  public boolean isWaiting() {
    return transactions.read(Applying::isWaiting);
  }

  /** The same inside a transaction. */
  public static boolean isWaiting(Connection connection) throws SQLException {
    return WaitingRunTable.first(connection).isPresent();
  }

  /** Lets the oldest that waits take effect, in one transaction; answers whether more may wait. */
  public boolean step() {
    return transactions.write(this::step);
  }

  /** Whether the last step ended early because somebody waited to write. */
  boolean gaveWay() {
    return gaveWay;
  }

  /** How many entries the last step looked at. */
  int stepEntries() {
    return stepEntries;
  }

  /** How many entries wait. */
  long left() {
    return transactions.read(WaitingRunTable::entries);
  }

  private boolean step(Connection connection) throws SQLException {
    Looked looked = new Looked();
    Optional<WaitingRun> run = WaitingRunTable.first(connection);
    while (run.isPresent() && !isDone(looked)) {
      look(connection, run.get(), looked);
      run = WaitingRunTable.first(connection);
    }
    stepEntries = looked.entries;
    gaveWay = run.isPresent() && looked.entries < STEP_ENTRIES;
    ChangeFeed.publish(connection, looked.changes);
    return run.isPresent();
  }

  /** What one step has looked at. */
  private static final class Looked {
    private final Set<String> caseIds = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private int entries;

    /** A case is looked at again when another log has more of it: the last word stands. */
    void at(String caseId, List<Change> made) {
      if (!caseIds.add(caseId)) {
        made.forEach(
            now ->
                changes.removeIf(
                    before -> before.kind().equals(now.kind()) && before.key().equals(now.key())));
      }
      changes.addAll(made);
    }
  }

  /** Whoever waits to write is not kept waiting for a whole step. */
  private boolean isDone(Looked looked) {
    return looked.entries >= STEP_ENTRIES
        || (looked.caseIds.size() >= STEP_CASES_MIN && transactions.isAwaited());
  }

  /** Looks at the cases of a run's entries, in order, until the step is done. */
  private void look(Connection connection, WaitingRun run, Looked looked) throws SQLException {
    Unopened.open(connection, run.device(), run.to());
    int most = STEP_ENTRIES - looked.entries;
    List<WaitingRunTable.CaseOfEntry> found = WaitingRunTable.cases(connection, run, most);
    Set<String> ofThisRun = new HashSet<>();
    long last = run.from();
    for (WaitingRunTable.CaseOfEntry entry : found) {
      if (isDone(looked)) {
        WaitingRunTable.moveTo(connection, run, entry.seq());
        return;
      }
      if (ofThisRun.add(entry.caseId())) {
        looked.at(entry.caseId(), changes(connection, entry.caseId()));
      }
      looked.entries++;
      last = entry.seq();
    }
    if (found.size() == most) {
      WaitingRunTable.moveTo(connection, run, last + 1);
    } else {
      WaitingRunTable.remove(connection, run);
      looked.entries += found.isEmpty() ? 1 : 0;
    }
  }

  /**
   * What becomes of a case. A case at which the program stumbles holds up no other: its entries
   * stay as they are, and are looked at again with the next one of the case, after a start, and
   * once a day.
   */
  private List<Change> changes(Connection connection, String caseId) throws SQLException {
    return OnePart.of(connection, caseId, inside -> kept.look(inside, caseId)).orElse(List.of());
  }
}
