package org.daiban.device.outbox;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.device.attachment.AttachmentTable;
import org.daiban.device.database.Database;
import org.daiban.device.log.Answer;
import org.daiban.device.log.AnswerTable;
import org.daiban.device.log.CheckpointTable;
import org.daiban.device.log.DeviceName;
import org.daiban.device.log.DeviceState;
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.LogNameTable;

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
  private final LogNameTable names;
  private final DeviceState state;
  private final CheckpointTable checkpoints;
  private final CountyLives lives;
  private final CountyLives rewound;
  private final HeardAt heard;

  Receipts(DeviceName device, Database database) {
    this.device = device;
    this.receipts = new ReceiptTable(database);
    this.entries = new EntryTable(database);
    this.answers = new AnswerTable(database);
    this.attachments = new AttachmentTable(database);
    this.forks = new ForkTable(database);
    this.names = new LogNameTable(database);
    this.state = new DeviceState(database);
    this.checkpoints = new CheckpointTable(database);
    this.lives = CountyLives.ofPhotos(database);
    this.rewound = CountyLives.ofEntries(database);
    this.heard = new HeardAt(database);
  }

  /**
   * @param answered the batch that this receipt answers, if it answers one: it was written just now
   *     then, whatever time the node's clock says
   */
  ReceiptVerdict apply(Signed signed, MachineKind node, Optional<Batch> answered) {
    Receipt receipt = Receipt.parse(signed.body());
    if (!receipt.device().equals(device.text())) {
      return former(receipt, node, answered);
    }
    Optional<Receipt> before = receipts.find(receipt.node()).map(s -> Receipt.parse(s.body()));
    long base = names.base();
    if (!answered.isPresent() && isLate(receipt, before, node, base)) {
      return ReceiptVerdict.STALE;
    }
    boolean forked = forks(receipt, base);
    boolean another = node == MachineKind.COUNTY && rewound.begin(receipt.epoch());
    boolean lost = before.isPresent() && hasLost(receipt, before.get());
    if (another || (lost && !forked)) {
      entries.unmarkKept(node);
      entries.unmarkAside(receipt.node());
    }
    noteAside(receipt);
    if (forked) {
      forks.put(receipt.node(), receipt.notAfterMs());
      answered
          .filter(batch -> batch.device().equals(receipt.device()))
          .ifPresent(batch -> noteShared(batch, receipt, node, base));
      return ReceiptVerdict.FORKED;
    }
    if (hasLostPhotos(receipt, before, node)) {
      attachments.unmarkKept(node);
    }
    note(receipt, node, base);
    answered
        .filter(batch -> batch.device().equals(receipt.device()))
        .ifPresent(batch -> noteShared(batch, receipt, node, base));
    receipts.put(receipt, signed);
    heard.put(receipt.node(), entries.head());
    noteWhetherForked(receipt);
    return ReceiptVerdict.APPLIED;
  }

  /**
   * A word on what this device wrote under a former name. Another machine may go on for that name
   * too, so only what can be nothing but this device's counts: the end of its log, or what a batch
   * of its own is answered with.
   */
  private ReceiptVerdict former(Receipt receipt, MachineKind node, Optional<Batch> answered) {
    Optional<Long> found = names.findBase(receipt.device());
    if (!found.isPresent() || (node == MachineKind.COUNTY && lives.isOver(receipt.epoch()))) {
      return ReceiptVerdict.NOT_OURS;
    }
    long base = found.get();
    noteAside(receipt);
    answered
        .filter(batch -> batch.device().equals(receipt.device()))
        .ifPresent(batch -> noteShared(batch, receipt, node, base));
    long end = base + receipt.head();
    if (entries.findDigest(end).filter(receipt.headDigest()::equals).isPresent()) {
      entries.markKept(node, base + 1, end, receipt.notAfterMs());
    }
    return ReceiptVerdict.APPLIED;
  }

  Optional<Signed> find(String node) {
    return receipts.find(node);
  }

  void forgetAll() {
    receipts.forgetAll();
    forks.clear();
  }

  private boolean forks(Receipt receipt, long base) {
    if (receipt.head() == 0) {
      return false;
    }
    Optional<Digest> own = entries.findDigest(base + receipt.head());
    return own.isPresent()
        ? !own.get().equals(receipt.headDigest())
        : base + receipt.head() > checkpoints.row(); // below it entries may be gone
  }

  /**
   * What the node keeps aside is dealt with, whatever its head says: it is there, and a person will
   * look at it.
   */
  private void noteAside(Receipt receipt) {
    for (KeepRefusal refusal : receipt.refused()) {
      if (refusal.code().equals(KeepRefusal.REVOKED) && refusal.seq() == 0) {
        state.shutOut(refusal.reason() + refusal.todo());
      } else if (refusal.isAside()) {
        entries
            .findRow(refusal.entry())
            .ifPresent(
                row -> {
                  entries.markAside(row);
                  answers.put(Answer.of(row, refusal, receipt));
                });
      }
    }
  }

  private static boolean isFork(KeepRefusal refusal) {
    return refusal.code().equals(KeepRefusal.FORKED);
  }

  /**
   * A receipt names each entry of the batch it answers that it keeps aside; what it does not name
   * both histories share, and the head says that it is kept.
   */
  private void noteShared(Batch batch, Receipt receipt, MachineKind node, long base) {
    Set<Digest> aside = new HashSet<>();
    for (KeepRefusal refusal : receipt.refused()) {
      if (!isFork(refusal)) {
        return; // nothing of this batch may have been looked at
      }
      aside.add(refusal.entry());
    }
    for (Entry entry : batch.entries()) {
      long seq = entry.header().seq();
      if (receipt.covers(seq) && !aside.contains(entry.digest())) {
        entries.markKept(node, base + seq, base + seq, receipt.notAfterMs());
      }
    }
  }

  /** Another machine goes by this device's name, even if its history is the one kept aside. */
  private void noteWhetherForked(Receipt receipt) {
    if (receipt.refused().stream().anyMatch(Receipts::isFork)) {
      forks.put(receipt.node(), receipt.notAfterMs());
    } else {
      forks.remove(receipt.node());
    }
  }

  /**
   * It has been on the way while the node went on: an earlier word of the life that we know, or one
   * of a life that another has followed.
   */
  private boolean isLate(Receipt receipt, Optional<Receipt> before, MachineKind node, long base) {
    boolean over = node == MachineKind.COUNTY && lives.isOver(receipt.epoch());
    boolean older = before.filter(known -> isOlder(receipt, known)).isPresent();
    return over || (older && !tellsOfMore(receipt, base));
  }

  /**
   * It covers what this device wrote only after it had the other receipt, so it is the later one,
   * whatever that node's clock said then.
   */
  private boolean tellsOfMore(Receipt receipt, long base) {
    long row = base + receipt.head();
    return heard.find(receipt.node()).filter(head -> row > head).isPresent()
        && entries.findDigest(row).filter(receipt.headDigest()::equals).isPresent();
  }

  /** Certainly older: a node whose clock was not checked says between which times it wrote. */
  private static boolean isOlder(Receipt receipt, Receipt before) {
    return receipt.epoch().equals(before.epoch()) && receipt.notAfterMs() < before.notBeforeMs();
  }

  private static boolean hasLost(Receipt receipt, Receipt before) {
    return !receipt.epoch().equals(before.epoch()) || receipt.head() < before.head();
  }

  /**
   * The county's words on photos name its life themselves, and may have come before the receipt.
   */
  private boolean hasLostPhotos(Receipt receipt, Optional<Receipt> before, MachineKind node) {
    boolean another = node == MachineKind.COUNTY && lives.begin(receipt.epoch());
    return another
        || before
            .filter(known -> node != MachineKind.COUNTY || isSameLife(receipt, known))
            .filter(known -> hasLost(receipt, known))
            .isPresent();
  }

  private static boolean isSameLife(Receipt receipt, Receipt before) {
    return receipt.epoch().equals(before.epoch());
  }

  /**
   * A head covers what was refused for good too, so refusals have the last word. What is kept above
   * a gap has numbers only: another machine that goes by this name may have written it, so it
   * counts for the entries that the receipt answers, and for the others once the gap is closed.
   */
  private void note(Receipt receipt, MachineKind node, long base) {
    entries.markKept(node, base + 1, base + receipt.head(), receipt.notAfterMs());
    for (KeepRefusal refusal : ofOurEntries(receipt, base)) {
      note(refusal, receipt, node, base);
    }
    answers.dropOutlived(receipt.node(), node);
  }

  /**
   * What the receipt does not cover is refused for now only, and is offered again; what is kept
   * aside is there already.
   */
  private void note(KeepRefusal refusal, Receipt receipt, MachineKind node, long base) {
    answers.put(Answer.of(base + refusal.seq(), refusal, receipt));
    if (receipt.covers(refusal.seq()) || refusal.isAside()) {
      entries.markRefused(base + refusal.seq(), node);
    }
  }

  /** A refusal of an entry that this device wrote otherwise is no answer to this device's. */
  private Set<KeepRefusal> ofOurEntries(Receipt receipt, long base) {
    Set<KeepRefusal> ours = new HashSet<>();
    for (KeepRefusal refusal : receipt.refused()) {
      if (entries.findDigest(base + refusal.seq()).filter(refusal.entry()::equals).isPresent()) {
        ours.add(refusal);
      }
    }
    return ours;
  }
}
