package org.daiban.agent.village;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.agent.link.Links;
import org.daiban.agent.link.PicturePiece;
import org.daiban.agent.link.Proofs;
import org.daiban.core.calendar.Custody;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.engine.Replica;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.engine.Work;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Protocol;
import org.daiban.device.attachment.StoredAttachment;
import org.daiban.device.log.DeviceClock;
import org.daiban.device.log.Unsent;
import org.daiban.device.outbox.Outbox;
import org.daiban.device.store.CursorTable;
import org.daiban.node.reference.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A village device as the sync engine sees it: its outbox goes up, receipts, outcomes, snapshots
 * and letters come down into one transaction of its store, together with the cursor behind them.
 */
public final class VillageReplica implements Replica {
  private static final Logger LOG = LoggerFactory.getLogger(VillageReplica.class);

  private final Village village;
  private final Outbox outbox;
  private final Certificate upstream;
  private final Reference reference;
  private final FeedReference shared;
  private final AnswerReader reader;
  private final CursorTable cursors;
  private final Runnable forked;

  /** The nodes whose outcomes the request under way acknowledges; the loop has one thread. */
  private List<Acknowledged> acknowledging = Collections.emptyList();

  /** The batch of the request under way. */
  private Optional<Batch> sent = Optional.empty();

  private record Acknowledged(String node, List<String> keys) {}

  /**
   * A village's replica.
   *
   * @param upstream the certificate of the node above
   * @param forked told after an answer when it is time to ask for a new name
   */
  public VillageReplica(
      Village village,
      Certificate upstream,
      Reference reference,
      FeedReference shared,
      Proofs proofs,
      Runnable forked) {
    this.village = village;
    this.outbox = village.outbox();
    this.upstream = upstream;
    this.reference = reference;
    this.shared = shared;
    this.reader = new AnswerReader(village, proofs);
    this.cursors = new CursorTable(village.database());
    this.forked = forked;
  }

  @Override
  public Work work(Set<Digest> resting) {
    Optional<PendingAttachment> next =
        attachments(resting.size() + 1).stream()
            .filter(attachment -> !resting.contains(attachment.digest()))
            .filter(attachment -> village.isWhole(attachment.digest()))
            .findFirst()
            .map(this::pending);
    return new Work(waiting(), next);
  }

  private List<StoredAttachment> attachments(int most) {
    return isCounty()
        ? outbox.attachmentsToCounty(most, keptBeforeMs())
        : outbox.attachmentsToSend(most);
  }

  private long waiting() {
    return isCounty() ? outbox.waitingForCounty(keptBeforeMs()) : outbox.unsent().entries();
  }

  private Optional<Batch> batch(int charsMax) {
    return isCounty()
        ? outbox.nextBatchToCounty(charsMax, keptBeforeMs())
        : outbox.nextBatch(charsMax);
  }

  private boolean isCounty() {
    return upstream.kind() == MachineKind.COUNTY;
  }

  /**
   * What a township receipted before this waits too long for the county's receipt: all of it once
   * another history goes by this name, since then each node may take the other's numbers for ours.
   */
  private long keptBeforeMs() {
    if (outbox.isForked()) {
      return Long.MAX_VALUE;
    }
    LocalDate last = Custody.lastDayOver(reference.calendar(), village.clock().today());
    return last.plusDays(1).atStartOfDay(DeviceClock.ZONE).toInstant().toEpochMilli();
  }

  private PendingAttachment pending(StoredAttachment attachment) {
    return new PendingAttachment(
        attachment.digest(),
        attachment.ref().bytes(),
        attachment.ref().mediaType(),
        outbox.caseOf(attachment.digest()).orElse(""),
        attachment.sentBytes());
  }

  @Override
  public ExchangeRequest request(int batchCharsMax) {
    acknowledging = toAcknowledge();
    List<String> keys = new ArrayList<>();
    acknowledging.forEach(acknowledged -> keys.addAll(acknowledged.keys()));
    sent = batchCharsMax > 0 ? batch(batchCharsMax) : Optional.empty();
    return new ExchangeRequest(
        Protocol.VERSION,
        village.name().text(),
        village.database().transaction(() -> cursors.find(upstream.subject())).orElse(null),
        keys,
        heartbeat(),
        Collections.emptyList(),
        Collections.emptyList(),
        sent.map(Batch::text).map(Collections::singletonList).orElse(Collections.emptyList()));
  }

  /** An outcome is the word of its holder, whichever node that is now. */
  private List<Acknowledged> toAcknowledge() {
    List<Acknowledged> all = new ArrayList<>();
    for (String node : outbox.answeringNodes()) {
      all.add(new Acknowledged(node, outbox.acknowledgements(node)));
    }
    return all;
  }

  private Heartbeat heartbeat() {
    Unsent unsent = outbox.unsent();
    long ageMs = unsent.entries() == 0 ? 0 : village.clock().nowMs() - unsent.oldestMs();
    return new Heartbeat(
        Links.PROGRAM,
        reference.catalogue().map(Catalogue::version).orElse(""),
        unsent.entries(),
        Math.max(0, ageMs),
        village.freeDiskBytes(),
        village.clock().offsetMs());
  }

  @Override
  public void apply(ExchangeAnswer answer, RoundTrip roundTrip) {
    shared.take(answer);
    List<Runnable> changes = reader.changes(answer, sent);
    village
        .database()
        .transaction(
            () -> {
              changes.forEach(Runnable::run);
              acknowledging.forEach(done -> outbox.acknowledged(done.node(), done.keys()));
              cursors.put(answer.cursor());
              return null;
            });
    acknowledging = Collections.emptyList();
    village.safekeeping().exchanged();
    if (answer.timeChecked()) {
      village.clock().checked(answer.timeMs(), roundTrip);
    }
    if (outbox.isTimeToRename()) {
      forked.run();
    }
  }

  @Override
  public byte[] readPiece(Digest hash, long offset, int bytesMax) {
    return PicturePiece.read(village.attachments().file(hash), offset, bytesMax);
  }

  @Override
  public void attachmentAt(Digest hash, long offset, boolean complete) {
    if (offset == 0) {
      village.suspect(hash);
    }
    outbox.attachmentSent(hash, offset);
    if (complete) {
      outbox.attachmentKept(hash, upstream.kind());
    }
  }

  @Override
  public void attachmentRefused(Digest hash, String code, String reason, String todo) {
    LOG.warn("the node above refused a picture: {}", code);
    outbox.attachmentRefused(hash, code, reason, todo);
  }
}
