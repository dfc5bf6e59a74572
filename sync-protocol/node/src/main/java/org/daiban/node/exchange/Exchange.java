package org.daiban.node.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.cases.Level;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Revocation;
import org.daiban.core.log.Versions;
import org.daiban.core.wire.WireException;
import org.daiban.node.enrolment.EnrolmentTable;
import org.daiban.node.enrolment.HeardTable;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.feed.Page;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.identity.Revocations;
import org.daiban.node.identity.Successors;
import org.daiban.node.intake.CheckedBatch;
import org.daiban.node.intake.InboxTable;
import org.daiban.node.intake.Intake;
import org.daiban.node.intake.Kept;
import org.daiban.node.intake.Receipts;
import org.daiban.node.intake.ShutOut;
import org.daiban.node.store.Transactions;
import org.daiban.node.time.NodeTime;

/** One round trip with a machine below: keeps what it brings, then answers from stored rows. */
public final class Exchange {
  /** Bytes of feed items in one answer, unless a single item is larger. */
  private static final int PAGE_BYTES = 3 * 1024 * 1024;

  /** Bytes of feed items and inbox together; what remains is for receipts and certificates. */
  private static final int BODIES_BYTES = 7 * 1024 * 1024;

  private static final int INBOX_BATCHES = 50;

  /** Instead of a position: the answer brings no news at all. */
  private static final long NO_NEWS = -1;

  /** From so many characters of batches on, the answer leaves out what they have set off. */
  private static final int LARGE_BATCHES_CHARS = 64 * 1024;

  private final Transactions transactions;
  private final Applying applying;
  private final Clock clock;
  private final Versions versions;
  private final SignedOnce signed = new SignedOnce();
  private final NodeTime time;

  /** With a clock that is right by being the measure. */
  public Exchange(Transactions transactions, Applying applying, Clock clock) {
    this(transactions, applying, clock, Versions.OURS);
  }

  /** The same for a node that speaks other versions. */
  public Exchange(Transactions transactions, Applying applying, Clock clock, Versions versions) {
    this(transactions, applying, clock, versions, NodeTime.trusted(clock));
  }

  /**
   * The same for a node whose clock is not the measure.
   *
   * @param time what a township knows of the time; the county's clock is the county's
   */
  public Exchange(
      Transactions transactions, Applying applying, Clock clock, Versions versions, NodeTime time) {
    this.time = time;
    this.transactions = transactions;
    this.applying = applying;
    this.clock = clock;
    this.versions = versions;
  }

  /** Keeps what a machine brings and answers it; all that it brings is one transaction. */
  public ExchangeAnswer exchange(
      Certificate machine, ExchangeRequest request, String freshChallenge) {
    KeptBatches kept = keepAll(machine, request, Long.MAX_VALUE);
    applying.afterKeeping(kept.fresh());
    long newsUpTo = kept.newsUpTo();
    Optional<Cursor> read = Optional.ofNullable(request.cursor());
    return transactions
        .read(connection -> answer(connection, machine, read, newsUpTo, kept, freshChallenge))
        .in(versions.answerTo(request.versions()));
  }

  /**
   * Keeps what a machine brings, and lets it take effect; what was not kept and why, by device of
   * the batch.
   *
   * @param saidAtMs when the machine wrote it: what a stick brings is no word of today
   */
  public Map<String, List<KeepRefusal>> take(
      Certificate machine, ExchangeRequest request, long saidAtMs) {
    KeptBatches kept = keepAll(machine, request, saidAtMs);
    applying.applyWaiting();
    return kept.refused();
  }

  /** Checks first, in no transaction, then writes together with whoever else writes just now. */
  private KeptBatches keepAll(Certificate machine, ExchangeRequest request, long saidAtMs) {
    learn(request);
    List<CheckedBatch> checked = new ArrayList<>();
    KeptBatches kept = new KeptBatches(machine.subject(), saidAtMs);
    for (String text : request.batches()) {
      try {
        checked.add(BatchCheck.of(transactions, text));
      } catch (WireException unreadable) {
        kept.refuse(machine.subject(), unreadable());
      }
    }
    return transactions.writeTogether(
        connection -> keepAll(connection, machine, request, checked, kept));
  }

  private KeptBatches keepAll(
      Connection connection,
      Certificate machine,
      ExchangeRequest request,
      List<CheckedBatch> checked,
      KeptBatches kept)
      throws SQLException {
    Optional<Revocation> shutOut = Revocations.find(connection, machine.subject());
    if (shutOut.isPresent()) {
      kept.refuse(machine.subject(), ShutOut.word(shutOut.get()));
    } else {
      note(connection, machine, request, kept);
    }
    for (CheckedBatch batch : checked) {
      kept.add(keep(connection, machine.subject(), batch));
    }
    if (hasMoreToSend(machine, request, checked) && kept.fresh() > 0) {
      kept.setNewsUpTo(NO_NEWS);
    }
    return kept;
  }

  /**
   * A village that comes back with more than fits into one exchange is told the news with the last
   * of it, as long as it gets on: what only it has goes before what stands here anyway.
   */
  private static boolean hasMoreToSend(
      Certificate machine, ExchangeRequest request, List<CheckedBatch> checked) {
    long brought = 0;
    for (CheckedBatch batch : checked) {
      brought += batch.digests().size();
    }
    return machine.kind() == MachineKind.VILLAGE
        && isLarge(request)
        && request.heartbeat().unsent() > brought;
  }

  /** Certificates are nearly always known already. */
  private void learn(ExchangeRequest request) {
    List<String> unknown =
        transactions.read(connection -> Identity.unknown(connection, request.certificates()));
    if (!unknown.isEmpty()) {
      transactions.write(
          connection -> {
            Identity.learn(connection, unknown, clock.millis());
            return null;
          });
    }
  }

  /**
   * The next page for a machine, from stored rows.
   *
   * @param read how far it has read this node's feed
   * @param refused the devices to receipt, each with refusals that are not stored
   */
  public ExchangeAnswer answer(
      Certificate machine,
      Optional<Cursor> read,
      Map<String, List<KeepRefusal>> refused,
      String freshChallenge) {
    return transactions.read(
        connection ->
            answer(
                connection,
                machine,
                read,
                Long.MAX_VALUE,
                KeptBatches.none(refused),
                freshChallenge));
  }

  /** Receipts of devices, each with refusals that are not stored. */
  public List<String> receipts(Map<String, List<KeepRefusal>> refused) {
    return transactions.read(
        connection -> receipts(connection, Identity.read(connection), refused));
  }

  /** Keeps a batch that came by another way than an exchange, and lets it take effect. */
  public Kept keep(String via, String text) {
    Kept kept = keepOnly(via, text);
    applying.applyWaiting();
    return kept;
  }

  /** Keeps a batch that came by any route; what is new waits to take effect. */
  Kept keepOnly(String via, String text) {
    CheckedBatch checked = BatchCheck.of(transactions, text);
    return transactions.write(connection -> keep(connection, via, checked));
  }

  private Kept keep(Connection connection, String via, CheckedBatch checked) throws SQLException {
    Kept result = Intake.keep(connection, checked, clock.millis(), applying.wholeFrom());
    if (!result.fresh().isEmpty()) {
      forward(connection, via, checked.batch());
      Applying.later(connection, result.fresh());
    }
    return result;
  }

  /** A batch of a village that did not come through its township waits there in the inbox. */
  private static void forward(Connection connection, String via, Batch batch) throws SQLException {
    if (Identity.read(connection).enrolled().kind() != MachineKind.COUNTY) {
      return;
    }
    if (Level.ofNode(batch.device()) == Level.VILLAGE) {
      Inboxes.put(connection, batch.device(), via, batch);
    }
  }

  private void note(
      Connection connection, Certificate machine, ExchangeRequest request, KeptBatches kept)
      throws SQLException {
    long now = Math.min(clock.millis(), kept.saidAtMs());
    EnrolmentTable.seen(connection, machine.subject(), request.heartbeat(), now);
    HeardTable.heard(connection, machine, request.heartbeat().below(), now);
    for (String outcome : request.acknowledged()) {
      Acknowledgements.take(connection, machine, outcome);
    }
    if (WordsFromBelow.take(connection, machine, request.items(), applying)) {
      applying.chargesChanged(connection);
    }
    for (String text : request.receipts()) {
      kept.freed(InboxReceipts.take(connection, machine, text, clock.millis()));
      InboxReceipts.device(connection, machine, text).ifPresent(kept::receipt);
    }
    kept.setNewsUpTo(newsUpTo(connection, request));
  }

  /**
   * A receipt does not wait for the law: on a slow line the news of a hundred cases that have just
   * arrived would keep it back for seconds, so they come with the next exchange.
   */
  private static long newsUpTo(Connection connection, ExchangeRequest request) throws SQLException {
    return isLarge(request) ? ChangeFeed.last(connection) : Long.MAX_VALUE;
  }

  private static boolean isLarge(ExchangeRequest request) {
    long chars = 0;
    for (String batch : request.batches()) {
      chars += batch.length();
    }
    return chars >= LARGE_BATCHES_CHARS;
  }

  private ExchangeAnswer answer(
      Connection connection,
      Certificate machine,
      Optional<Cursor> read,
      long newsUpTo,
      KeptBatches kept,
      String freshChallenge)
      throws SQLException {
    Machine self = Identity.read(connection);
    if (Revocations.find(connection, machine.subject()).isPresent()) {
      return wordToShutOut(connection, self, read, kept.refused(), freshChallenge);
    }
    Page page = page(connection, machine, self, read.orElse(null), newsUpTo);
    List<String> inbox =
        page.more()
            ? Collections.emptyList() // it may ask for what the rest of the feed says otherwise
            : inbox(connection, machine, BODIES_BYTES - page.bytes());
    NodeTime.Reading now = now(self);
    return new ExchangeAnswer(
        Protocol.VERSION,
        self.name(),
        new Cursor(self.name(), self.epoch(), page.position()),
        page.more() || (newsUpTo != Long.MAX_VALUE && kept.fresh() > 0),
        now.notAfterMs(),
        now.checked(),
        freshChallenge,
        receipts(connection, self, kept.refused()),
        certificates(connection, inbox),
        page.items(),
        inbox);
  }

  private Page page(
      Connection connection, Certificate machine, Machine self, Cursor read, long newsUpTo)
      throws SQLException {
    long position = position(connection, self, read);
    return newsUpTo == NO_NEWS
        ? new Page(Collections.emptyList(), position, true, 0)
        : ChangeFeed.page(
            connection,
            FormerNames.scopes(connection, machine),
            position,
            PAGE_BYTES,
            newsUpTo,
            signed.with(self));
  }

  /** A machine that was shut out may hand in what it has, and learns nothing but that. */
  private ExchangeAnswer wordToShutOut(
      Connection connection,
      Machine self,
      Optional<Cursor> read,
      Map<String, List<KeepRefusal>> refused,
      String freshChallenge)
      throws SQLException {
    NodeTime.Reading now = now(self);
    return new ExchangeAnswer(
        Protocol.VERSION,
        self.name(),
        new Cursor(self.name(), self.epoch(), position(connection, self, read.orElse(null))),
        false,
        now.notAfterMs(),
        now.checked(),
        freshChallenge,
        receipts(connection, self, refused),
        Collections.emptyList(),
        Collections.emptyList(),
        Collections.emptyList());
  }

  private List<String> receipts(
      Connection connection, Machine self, Map<String, List<KeepRefusal>> refused)
      throws SQLException {
    List<String> receipts = new ArrayList<>();
    for (Map.Entry<String, List<KeepRefusal>> device : refused.entrySet()) {
      receipts.add(
          Receipts.of(connection, self, device.getKey(), device.getValue(), now(self)).text());
    }
    return receipts;
  }

  private static List<String> inbox(Connection connection, Certificate machine, long bytesMax)
      throws SQLException {
    return machine.kind() == MachineKind.TOWNSHIP
        ? InboxTable.waiting(connection, machine.subject(), INBOX_BATCHES, bytesMax)
        : Collections.emptyList();
  }

  private static List<String> certificates(Connection connection, List<String> batches)
      throws SQLException {
    Set<String> certificates = new LinkedHashSet<>();
    for (String batch : batches) {
      String device = Batch.parse(batch).device();
      certificates.addAll(Identity.chain(connection, device));
      certificates.addAll(Successors.chains(connection, device));
    }
    return new ArrayList<>(certificates);
  }

  /**
   * Where to go on reading: at the beginning for a reader of another node or epoch, and for one who
   * has read more than there is, since this store must then have been put back.
   */
  private static long position(Connection connection, Machine self, Cursor cursor)
      throws SQLException {
    boolean ours =
        cursor != null && cursor.node().equals(self.name()) && cursor.epoch().equals(self.epoch());
    return ours && cursor.position() <= ChangeFeed.last(connection) ? cursor.position() : 0;
  }

  private NodeTime.Reading now(Machine self) {
    boolean measure = self.enrolled().kind() == MachineKind.COUNTY;
    return measure ? NodeTime.Reading.at(clock.millis()) : time.read();
  }

  private static KeepRefusal unreadable() {
    return new KeepRefusal(
        0, Digest.NONE, "UNREADABLE", "有一批记录无法读取，可能在途中损坏。", "程序会自动重新发送；多次不成功请联系县中心。");
  }
}
