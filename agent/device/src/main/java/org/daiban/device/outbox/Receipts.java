package org.daiban.device.outbox;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.log.Digest;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Range;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.device.attachment.AttachmentTable;
import org.daiban.device.database.Database;
import org.daiban.device.log.Answer;
import org.daiban.device.log.AnswerTable;
import org.daiban.device.log.DeviceName;
import org.daiban.device.log.EntryTable;

/**
 * Turns a node's verified word into the transport state of entries. A node that was put back to an
 * older state says so by a new epoch or a lower head; what it has lost is then unsent again.
 */
final class Receipts {
  private final DeviceName device;
  private final ReceiptTable receipts;
  private final EntryTable entries;
  private final AnswerTable answers;
  private final AttachmentTable attachments;
  private final ForkTable forks;

  Receipts(DeviceName device, Database database) {
    this.device = device;
    this.receipts = new ReceiptTable(database);
    this.entries = new EntryTable(database);
    this.answers = new AnswerTable(database);
    this.attachments = new AttachmentTable(database);
    this.forks = new ForkTable(database);
  }

  ReceiptVerdict apply(Signed signed, MachineKind node) {
    Receipt receipt = Receipt.parse(signed.body());
    if (!receipt.device().equals(device.text())) {
      return ReceiptVerdict.NOT_OURS;
    }
    Optional<Receipt> before = receipts.find(receipt.node()).map(s -> Receipt.parse(s.body()));
    if (before.isPresent() && isOlder(receipt, before.get())) {
      return ReceiptVerdict.STALE;
    }
    if (forks(receipt)) {
      noteFork(receipt, node);
      return ReceiptVerdict.FORKED;
    }
    if (before.isPresent() && hasLost(receipt, before.get())) {
      entries.unmarkKept(node);
      attachments.unmarkKept(node);
    }
    note(receipt, node);
    receipts.put(receipt, signed);
    noteWhetherForked(receipt);
    return ReceiptVerdict.APPLIED;
  }

  Optional<Signed> find(String node) {
    return receipts.find(node);
  }

  private boolean forks(Receipt receipt) {
    if (receipt.head() == 0) {
      return false;
    }
    Optional<Digest> own = entries.findDigest(receipt.head());
    return !own.isPresent() || !own.get().equals(receipt.headDigest());
  }

  /** Nothing that such a receipt keeps is this device's; what it put aside of ours is told. */
  private void noteFork(Receipt receipt, MachineKind node) {
    forks.put(receipt.node(), receipt.notAfterMs());
    for (KeepRefusal refusal : ofOurEntries(receipt)) {
      note(refusal, receipt, node);
    }
  }

  /** Above a gap the other history may stand without being the head. */
  private void noteWhetherForked(Receipt receipt) {
    boolean forked = ofOurEntries(receipt).stream().anyMatch(Receipts::isFork);
    if (forked) {
      forks.put(receipt.node(), receipt.notAfterMs());
    } else {
      forks.remove(receipt.node());
    }
  }

  private static boolean isFork(KeepRefusal refusal) {
    return refusal.code().equals(Answer.FORKED);
  }

  private static boolean isOlder(Receipt receipt, Receipt before) {
    return receipt.epoch().equals(before.epoch()) && receipt.notAfterMs() < before.notAfterMs();
  }

  private static boolean hasLost(Receipt receipt, Receipt before) {
    return !receipt.epoch().equals(before.epoch()) || receipt.head() < before.head();
  }

  /** A head covers what was refused for good too, so refusals have the last word. */
  private void note(Receipt receipt, MachineKind node) {
    entries.markKept(node, 1, receipt.head(), receipt.notAfterMs());
    for (Range range : receipt.kept()) {
      entries.markKept(node, range.from(), range.to(), receipt.notAfterMs());
    }
    for (KeepRefusal refusal : ofOurEntries(receipt)) {
      note(refusal, receipt, node);
    }
    answers.dropOutlived(receipt.node(), node);
  }

  /**
   * What the receipt does not cover is refused for now only, and is offered again; what stands
   * aside as a fork is there already.
   */
  private void note(KeepRefusal refusal, Receipt receipt, MachineKind node) {
    answers.put(Answer.of(refusal, receipt));
    if (receipt.covers(refusal.seq()) || isFork(refusal)) {
      entries.markRefused(refusal.seq(), node);
    }
  }

  /** A refusal of an entry that this device wrote otherwise is no answer to this device's. */
  private Set<KeepRefusal> ofOurEntries(Receipt receipt) {
    Set<KeepRefusal> ours = new HashSet<>();
    for (KeepRefusal refusal : receipt.refused()) {
      if (entries.findDigest(refusal.seq()).filter(refusal.entry()::equals).isPresent()) {
        ours.add(refusal);
      }
    }
    return ours;
  }
}
