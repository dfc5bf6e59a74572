package org.daiban.node.rolls;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.node.cases.Beijing;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Identity;
import org.daiban.node.people.Person;
import org.daiban.node.reference.Reference;
import org.daiban.node.sheets.SheetLimits;
import org.daiban.node.sheets.SheetReader;
import org.daiban.node.sheets.SheetRow;
import org.daiban.node.store.Faults;
import org.daiban.node.store.Savepoint;
import org.daiban.node.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works rolls off, one after the other, in slices of a few rows, each slice a transaction that also
 * writes down how far the roll has come: a crash leaves no row half done and none done twice. A
 * slice ends early when somebody waits to write, and the next one is given time first.
 */
final class RollWork {
  private static final Logger LOG = LoggerFactory.getLogger(RollWork.class);

  /** The more of them share a commit, the fewer pages each costs. */
  static final int SLICE_ROWS = 50;

  private static final int SLICE_ROWS_MIN = 5;

  /** So long the sheet is there for its failed rows; then it is let go (个保法19). */
  static final long KEPT_MS = 30 * 24 * 3_600_000L;

  private static final String USED_UP = "今天的办件编号已经用完，明天自动接着办";

  private static final String STUMBLED = "办到这里程序出错，先停一停，过一分钟自动再试；别的花名册照常办。一直这样的，请把这一页拍给县中心的技术人员看";

  private final Transactions transactions;
  private final RowRegistrar registrar;
  private final Reference reference;
  private final Clock clock;
  private final LongSupplier uptimeMs;
  private final Breath breath;
  private final Set<String> aside = new HashSet<>();
  private LocalDate usedUpOn = LocalDate.MIN;

  /** What is done between two slices when somebody waited. */
  @FunctionalInterface
  interface Breath {
    /**
     * Lets others write.
     *
     * @param sliceMs how long the slice took
     * @return whether to go on
     */
    boolean take(long sliceMs, boolean gaveWay);
  }

  /**
   * @param uptimeMs milliseconds that never jump
   */
  RollWork(
      Transactions transactions,
      RowRegistrar registrar,
      Reference reference,
      Clock clock,
      LongSupplier uptimeMs,
      Breath breath) {
    this.transactions = transactions;
    this.registrar = registrar;
    this.reference = reference;
    this.clock = clock;
    this.uptimeMs = uptimeMs;
    this.breath = breath;
  }

  /** The roll is left for now: somebody has stopped it, the day's numbers are used up, an end. */
  private static final class Left extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Left() {
      super(null, null, false, false);
    }
  }

  /** Works on the roll whose turn it is; answers whether there may be another. */
  boolean step() {
    if (usedUpOn.equals(Beijing.today(clock))) {
      return false;
    }
    Optional<Roll> next = transactions.write(this::next);
    if (next.isEmpty()) {
      aside.clear(); // each of them is tried again the next time
      return false;
    }
    try {
      work(next.get());
      transactions.write(connection -> end(connection, next.get()));
    } catch (Left left) {
      return false;
    } catch (RuntimeException | OutOfMemoryError trouble) {
      setAside(next.get(), trouble);
    }
    return true;
  }

  /** One roll at which the program stumbles holds up no other; it has its turn after them. */
  private void setAside(Roll roll, Throwable trouble) {
    LOG.warn("roll {} is worked on later: {}", roll.id(), why(trouble));
    aside.add(roll.id());
    String note = trouble instanceof Refusal refusal ? told(refusal) : STUMBLED;
    transactions.write(
        connection -> {
          RollTable.note(connection, roll.id(), note);
          return null;
        });
  }

  private Optional<Roll> next(Connection connection) throws SQLException {
    RollTable.forget(connection, clock.millis() - KEPT_MS);
    return RollTable.next(connection, aside);
  }

  private void work(Roll roll) {
    ServiceItem item = item(roll);
    byte[] file = transactions.read(connection -> RollTable.file(connection, roll));
    Rows rows = new Rows(roll, registrar.job(roll, item));
    SheetReader.read(file, new RollForm(item).columns(), SheetLimits.LARGE, rows::take);
    rows.flush();
  }

  private ServiceItem item(Roll roll) {
    return reference
        .item(roll.catalogue(), roll.item())
        .orElseThrow(
            () -> Refusal.conflict("catalogue-missing", "本机还没有花名册所用的事项目录。", "目录到达后自动接着办。"));
  }

  private Void end(Connection connection, Roll roll) throws SQLException {
    Roll now = RollTable.find(connection, roll.id()).orElseThrow();
    if (now.state() == Roll.State.WORKING) {
      RollTable.set(connection, roll.id(), Roll.State.DONE, "");
    }
    return null;
  }

  /** The rows of a roll that were not dealt with yet, gathered into slices. */
  private final class Rows {
    private Roll roll;
    private final RowRegistrar.Job job;
    private final List<SheetRow> waiting = new ArrayList<>();

    Rows(Roll roll, RowRegistrar.Job job) {
      this.roll = roll;
      this.job = job;
    }

    void take(SheetRow row) {
      if (row.number() > roll.lastRow()) {
        waiting.add(row);
      }
      if (waiting.size() >= SLICE_ROWS) {
        flush();
      }
    }

    void flush() {
      while (!waiting.isEmpty()) {
        long beganMs = uptimeMs.getAsLong();
        RollSlice done =
            transactions.write(connection -> slice(connection, job, roll, waiting, beganMs));
        boolean gaveWay = done.results().size() < waiting.size();
        waiting.subList(0, done.results().size()).clear();
        roll =
            transactions
                .read(connection -> RollTable.find(connection, job.roll().id()))
                .orElseThrow();
        if (usedUpOn.equals(Beijing.today(clock))
            || !breath.take(uptimeMs.getAsLong() - beganMs, gaveWay)) {
          throw new Left();
        }
      }
    }
  }

  private RollSlice slice(
      Connection connection, RowRegistrar.Job job, Roll roll, List<SheetRow> rows, long beganMs)
      throws SQLException {
    Person clerk = roll.clerk(Identity.read(connection).enrolled().region());
    List<RowResult> results = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    int last = roll.lastRow();
    for (SheetRow row : rows) {
      Optional<RowResult> result = apart(connection, job, clerk, row, changes);
      if (result.isEmpty()) {
        usedUpOn = Beijing.today(clock);
        break;
      }
      results.add(result.get());
      RollRowTable.insert(connection, roll.id(), result.get());
      last = row.number();
      if (results.size() >= SLICE_ROWS_MIN && transactions.isAwaited()) {
        break;
      }
    }
    RollSlice slice = new RollSlice(last, results);
    if (!RollTable.advance(connection, roll, slice, uptimeMs.getAsLong() - beganMs)) {
      throw new Left();
    }
    if (usedUpOn.equals(Beijing.today(clock))) {
      RollTable.set(connection, roll.id(), Roll.State.WORKING, USED_UP);
    }
    ChangeFeed.publish(connection, changes);
    return slice;
  }

  /** A row at which the program stumbles holds up no other. */
  private Optional<RowResult> apart(
      Connection connection, RowRegistrar.Job job, Person clerk, SheetRow row, List<Change> changes)
      throws SQLException {
    List<Change> made = new ArrayList<>();
    try {
      Optional<RowResult> result =
          Savepoint.within(connection, inside -> registrar.register(inside, job, clerk, row, made));
      changes.addAll(made);
      return result;
    } catch (SQLException | RuntimeException fault) {
      if (!Faults.isOfOnePart(fault)) {
        throw fault;
      }
      LOG.warn("row {} of roll {}: {}", row.number(), job.roll().id(), why(fault));
      return Optional.of(RowResult.failed(row.number(), told(fault)));
    }
  }

  /** An error of the machine's own may have no place. */
  private static String why(Throwable fault) {
    StackTraceElement[] places = fault.getStackTrace();
    return fault.getClass().getSimpleName() + (places.length == 0 ? "" : " at " + places[0]);
  }

  /** The whole sheet brought again is the same roll, and would do nothing. */
  private static String told(Exception fault) {
    return fault instanceof Refusal refusal
        ? refusal.problem().detail() + refusal.problem().todo()
        : "程序出错，没有登记；请下载“要改的行”，原样上传那一份，还不行的请单独登记";
  }
}
