package org.daiban.agent.village;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.daiban.agent.link.Proofs;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.KeptAttachments;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.ScopeContents;
import org.daiban.core.log.Signed;
import org.daiban.core.wire.WireException;
import org.daiban.device.outbox.ReceiptVerdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what an answer says to this device and checks its signatures. A record that is damaged or
 * that nobody entitled has signed is left out and told to the log: it must not hold up those behind
 * it.
 */
final class AnswerReader {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerReader.class);

  private final Village village;
  private final Proofs proofs;

  AnswerReader(Village village, Proofs proofs) {
    this.village = village;
    this.proofs = proofs;
  }

  /**
   * The changes to the device's store, in order, to be made in one transaction.
   *
   * @param sent the batch that was sent with the request
   */
  List<Runnable> changes(ExchangeAnswer answer, Optional<Batch> sent) {
    List<Runnable> changes = new ArrayList<>();
    for (String text : answer.receipts()) {
      changes.add(readable("receipt", () -> receipt(text, sent)));
    }
    for (FeedItem item : answer.items()) {
      changes.add(readable(item.kind(), () -> change(item)));
    }
    return changes;
  }

  private static Runnable readable(String kind, Supplier<Runnable> reading) {
    try {
      return reading.get();
    } catch (WireException | IllegalArgumentException damaged) {
      LOG.warn("left out a damaged {} of an answer", kind);
      return AnswerReader::nothing;
    }
  }

  /** A kind that this program does not know is not for it; reference data went its own way. */
  private Runnable change(FeedItem item) {
    return switch (item.kind()) {
      case FeedItem.RECEIPT -> receipt(item.body(), Optional.empty());
      case FeedItem.CASE -> snapshot(item.body());
      case FeedItem.ATTACHMENTS -> attachments(item.body());
      case FeedItem.LETTER -> letter(item);
      case FeedItem.OUTCOME -> outcome(item.body());
      case FeedItem.TOMBSTONE -> left(item.key());
      case FeedItem.CONTENTS -> contents(item);
      default -> AnswerReader::nothing;
    };
  }

  private static void nothing() {}

  private Runnable receipt(String text, Optional<Batch> sent) {
    Signed signed = Signed.parse(text);
    Optional<Certificate> node = proofs.receiptSigner(signed);
    if (!node.isPresent()) {
      LOG.warn("receipt-forged: left out a receipt that its node has not signed");
      Optional<String> forged = proofs.forgedName(signed);
      return () ->
          forged.ifPresent(name -> village.forgeries().note(name, village.clock().nowMs()));
    }
    return () -> note(signed, node.get(), sent);
  }

  private void note(Signed signed, Certificate node, Optional<Batch> sent) {
    ReceiptVerdict verdict = village.outbox().apply(signed, node.kind(), sent);
    if (verdict == ReceiptVerdict.FORKED) {
      LOG.warn(
          "{} has entries of {} that this device did not write", node.subject(), village.name());
    }
  }

  private Runnable snapshot(String text) {
    Signed signed = Signed.parse(text);
    if (!proofs.snapshotHolds(signed)) {
      LOG.warn("left out a case that neither its holder nor the county has signed");
      return AnswerReader::nothing;
    }
    return () -> village.casebook().apply(signed);
  }

  private Runnable attachments(String text) {
    Signed signed = Signed.parse(text);
    Optional<Certificate> county = proofs.attachmentsSigner(signed);
    if (!county.isPresent()) {
      LOG.warn("left out a word on attachments that the county has not signed");
      return AnswerReader::nothing;
    }
    KeptAttachments word = KeptAttachments.parse(signed.body());
    return () -> village.outbox().apply(word, county.get().kind());
  }

  private Runnable letter(FeedItem item) {
    LetterText letter = LetterText.parse(item.body());
    if (!letter.isWhole()) {
      LOG.warn("left out a letter that does not fit its digest");
      return AnswerReader::nothing;
    }
    return () -> village.casebook().keep(item.key(), letter.caseId(), item.body());
  }

  /** Only a case can leave a village; anything else that does was never shown here. */
  private Runnable left(String key) {
    return key.startsWith(FeedItem.CASE_LEFT)
        ? () -> village.casebook().leave(key.substring(FeedItem.CASE_LEFT.length()))
        : AnswerReader::nothing;
  }

  /** A village's cases all stand in the scope of its region. */
  private Runnable contents(FeedItem item) {
    ScopeContents contents = ScopeContents.parse(item.body());
    return item.key().startsWith(FeedItem.region(""))
        ? () -> village.casebook().leaveAllBut(contents.cases())
        : AnswerReader::nothing;
  }

  private Runnable outcome(String text) {
    Outcome outcome = Outcome.parse(text);
    return () -> village.outbox().apply(outcome);
  }
}
