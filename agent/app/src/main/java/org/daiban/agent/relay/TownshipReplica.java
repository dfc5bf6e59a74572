package org.daiban.agent.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daiban.agent.link.PicturePiece;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.engine.Replica;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.engine.Work;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Heard;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.Receipt;
import org.daiban.core.wire.WireException;
import org.daiban.node.attachments.AttachmentTable;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.attachments.UpwardAttachment;
import org.daiban.node.enrolment.HeardTable;
import org.daiban.node.exchange.CountyWordTable;
import org.daiban.node.exchange.Exchange;
import org.daiban.node.exchange.UpperTable;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Revocations;
import org.daiban.node.store.Transactions;
import org.daiban.node.time.NodeTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A township's store towards the county. Each step is a transaction of its own and may be done
 * twice: receipts, the page of the feed with the cursor behind it, then every batch of the inbox.
 */
public final class TownshipReplica implements Replica {
  private static final Logger LOG = LoggerFactory.getLogger(TownshipReplica.class);

  private static final int WAITING_MAX = 5_000;

  private final Transactions transactions;
  private final Exchange exchange;
  private final Upward upward;
  private final Downward downward;
  private final NodeTime time;
  private final Attachments attachments;
  private final Certificate county;

  /** Devices whose batches came through the inbox and whose receipts the county awaits. */
  private final Set<String> owed;

  /** What the request under way tells the county; the loop has one thread. */
  private List<String> acknowledging = Collections.emptyList();

  private List<String> receipting = Collections.emptyList();

  private List<String> reporting = Collections.emptyList();

  private List<Heard> telling = Collections.emptyList();

  private List<String> bringing = Collections.emptyList();

  private Upward.Telling outcomes = Upward.Telling.NOTHING;

  /** For which case each attachment was offered last; the loop has one thread. */
  private final Map<Digest, UpwardAttachment> offered = new HashMap<>();

  TownshipReplica(
      Transactions transactions,
      Exchange exchange,
      Upward upward,
      Downward downward,
      Attachments attachments,
      Certificate county,
      Set<String> owed,
      NodeTime time) {
    this.time = time;
    this.transactions = transactions;
    this.exchange = exchange;
    this.upward = upward;
    this.downward = downward;
    this.attachments = attachments;
    this.county = county;
    this.owed = owed;
  }

  /** What the county does not have yet, and what it does not take. */
  public Waiting waiting() {
    return transactions.read(
        connection ->
            new Waiting(
                upward.waiting(connection) + owed.size(),
                AttachmentTable.countUpward(connection),
                upward.refusals(connection),
                OwnRefusals.unread(connection)));
  }

  /** A clerk has read a refusal of an own act, named as in {@link Waiting#unread}. */
  public void read(String acknowledgement) {
    transactions.write(
        connection -> {
          OwnRefusals.read(connection, acknowledgement);
          return null;
        });
  }

  /**
   * What waits for the county.
   *
   * @param texts own entries and carried batches
   * @param pictures photos of cases that are whole here and not there
   * @param refusals the county's words on what it did not take of this log and its photos, each
   *     once
   * @param unread the county's answers that own acts do not stand, until a clerk has read them
   */
  public record Waiting(long texts, long pictures, List<String> refusals, List<Outcome> unread) {}

  /** Whether an entry or a batch waits to go up. */
  public boolean hasText() {
    return transactions.read(upward::waiting) > 0;
  }

  /** Whether a picture waits to go up. */
  public boolean hasPicture() {
    return !transactions.read(connection -> AttachmentTable.upward(connection, 1)).isEmpty();
  }

  @Override
  public Work work(Set<Digest> resting) {
    return new Work(transactions.read(upward::waiting) + owed.size(), next(resting));
  }

  private Optional<PendingAttachment> next(Set<Digest> resting) {
    return transactions
        .read(connection -> AttachmentTable.upward(connection, resting.size() + 1))
        .stream()
        .filter(attachment -> !resting.contains(attachment.hash()))
        .findFirst()
        .map(this::pending);
  }

  private PendingAttachment pending(UpwardAttachment next) {
    offered.put(next.hash(), next);
    return new PendingAttachment(
        next.hash(), next.size(), next.type(), next.caseId(), next.offset());
  }

  @Override
  public ExchangeRequest request(int batchCharsMax) {
    receipting = new ArrayList<>(owed);
    ExchangeRequest request = transactions.read(connection -> request(connection, batchCharsMax));
    acknowledging = request.acknowledged();
    reporting = transactions.read(Revocations::unreported);
    telling = request.heartbeat().below();
    bringing = request.batches();
    return request;
  }

  private ExchangeRequest request(Connection connection, int batchCharsMax) throws SQLException {
    outcomes = upward.toTell(connection);
    return upward.request(connection, batchCharsMax, receipting).telling(outcomes.items());
  }

  @Override
  public void apply(ExchangeAnswer answer, RoundTrip roundTrip) {
    transactions.write(
        connection -> {
          Identity.learn(connection, answer.certificates(), answer.timeMs());
          List<Receipt> receipts = downward.takeReceipts(connection, answer.receipts());
          FirstHistories.answered(connection, bringing, receipts);
          return null;
        });
    receipting.forEach(owed::remove);
    transactions.write(connection -> takePage(connection, answer));
    downward.committed();
    answer.batches().forEach(this::takeInbox); // when the page has said who is in charge of what
    if (answer.timeChecked()) {
      time.checked(answer.timeMs(), roundTrip);
    }
  }

  private Void takePage(Connection connection, ExchangeAnswer answer) throws SQLException {
    for (String outcome : acknowledging) {
      UpperTable.acknowledged(connection, outcome);
    }
    for (String machine : reporting) {
      Revocations.reported(connection, machine);
    }
    HeardTable.told(connection, telling);
    CountyWordTable.told(connection, outcomes.words(), answer.cursor().epoch());
    if (outcomes.from() == UpperTable.toldUpTo(connection, county.subject())) {
      UpperTable.toldUpTo(connection, county.subject(), outcomes.upTo());
    } // else the county has lost what it was told, and is told all of it again
    downward.takePage(connection, answer);
    if (!answer.more()) {
      UpperTable.heardUntil(connection, county.subject(), answer.timeMs());
    }
    return null;
  }

  /** Keeps a batch that came by way of the county; a repeat is owed a receipt too. */
  private void takeInbox(String text) {
    try {
      Batch batch = Batch.parse(text);
      transactions.write(
          connection -> {
            exchange.keep(county.subject(), text);
            UpperTable.cameDown(connection, batch.device(), batch.from(), batch.to());
            return null;
          });
      owed.add(batch.device());
    } catch (WireException damaged) {
      LOG.warn("left out a damaged batch of the inbox");
    }
  }

  @Override
  public byte[] readPiece(Digest hash, long offset, int bytesMax) {
    return PicturePiece.read(attachments.file(hash).toFile(), offset, bytesMax);
  }

  @Override
  public void attachmentAt(Digest hash, long offset, boolean complete) {
    transactions.write(
        connection -> {
          Optional<UpwardAttachment> sent = sent(connection, hash);
          if (sent.isPresent()) {
            AttachmentTable.sentUp(connection, sent.get().at(offset), complete);
          }
          return null;
        });
    if (complete) {
      offered.remove(hash);
    }
  }

  /** What was offered by line, or by a stick that may have left before the last start. */
  private Optional<UpwardAttachment> sent(Connection connection, Digest hash) throws SQLException {
    if (offered.containsKey(hash)) {
      return Optional.of(offered.get(hash));
    }
    return AttachmentTable.upward(connection, WAITING_MAX).stream()
        .filter(waiting -> waiting.hash().equals(hash))
        .findFirst();
  }

  @Override
  public void attachmentRefused(Digest hash, String code, String reason, String todo) {
    LOG.warn("the county refused a picture: {}", code);
    transactions.write(
        connection -> {
          AttachmentTable.refusedUp(connection, hash, reason + todo);
          return null;
        });
  }
}
