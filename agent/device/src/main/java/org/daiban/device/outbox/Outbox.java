package org.daiban.device.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Acknowledgement;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.KeptAttachments;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.device.attachment.AttachmentTable;
import org.daiban.device.attachment.PendingBytes;
import org.daiban.device.attachment.RefusedAttachment;
import org.daiban.device.attachment.StoredAttachment;
import org.daiban.device.database.Database;
import org.daiban.device.log.Answer;
import org.daiban.device.log.AnswerTable;
import org.daiban.device.log.DeviceClock;
import org.daiban.device.log.DeviceName;
import org.daiban.device.log.DeviceState;
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.LogLine;
import org.daiban.device.log.LogNameTable;
import org.daiban.device.log.Unsent;

/**
 * What has to go out, and what came back about it. Each method is one transaction; several of them
 * inside a transaction of the caller are one act, such as everything that an exchange's answer
 * brings together with the next cursor.
 */
public final class Outbox {
  private final DeviceName device;
  private final Database database;
  private final EntryTable entries;
  private final LogNameTable names;
  private final DeviceState state;
  private final AnswerTable answers;
  private final AttachmentTable attachments;
  private final Receipts receipts;
  private final ForkTable forks;
  private final BatchCutter cutter;
  private final DeviceClock clock;
  private final PhotoMarks photos;

  /**
   * @param device the device's name from its certificate
   */
  public Outbox(DeviceName device, Database database, Signer signer, DeviceClock clock) {
    this.device = device;
    this.database = database;
    this.entries = new EntryTable(database);
    this.names = new LogNameTable(database);
    this.state = new DeviceState(database);
    this.answers = new AnswerTable(database);
    this.attachments = new AttachmentTable(database);
    this.receipts = new Receipts(device, database);
    this.forks = new ForkTable(database);
    this.cutter = new BatchCutter(entries, signer);
    this.clock = clock;
    this.photos = new PhotoMarks(database);
  }

  /** How much waits to be sent, and since when. */
  public Unsent unsent() {
    return database.transaction(entries::unsent);
  }

  /** How many photos of cases wait to be sent, and how much of them. */
  public PendingBytes unsentAttachments() {
    return database.transaction(attachments::pending);
  }

  /** Whether some node has a history under this device's name that is not this device's (P8). */
  public boolean isForked() {
    return database.transaction(() -> !forks.isEmpty());
  }

  /**
   * The next run of entries that no receipt covers, cut to {@code charsMax} characters of JSON but
   * never to nothing. The same entries come again until a receipt covers them.
   */
  public Optional<Batch> nextBatch(int charsMax) {
    return database.transaction(() -> cutter.next(charsMax));
  }

  /**
   * All entries that no receipt covers, as batches of at most {@code charsMax} characters unless
   * one entry is longer, the lowest numbers first and so many of them that they stay below {@code
   * charsOfAllMax}.
   */
  public List<Batch> allBatches(int charsMax, long charsOfAllMax) {
    return database.transaction(
        () -> {
          List<Batch> batches = new ArrayList<>();
          long chars = 0;
          Optional<Batch> next = cutter.nextAfter(0, charsMax);
          while (next.isPresent() && chars < charsOfAllMax) {
            batches.add(next.get());
            chars += next.get().text().length();
            Optional<Long> end = names.findRow(device, next.get().device(), next.get().to());
            next = cutter.nextAfter(end.orElseThrow(IllegalStateException::new), charsMax);
          }
          return batches;
        });
  }

  /**
   * The next run for a route that leads to the county: also what a township alone has receipted
   * before a time, since its receipt pauses sending only so long.
   *
   * @param keptBeforeMs epoch milliseconds of the township's clock
   */
  public Optional<Batch> nextBatchToCounty(int charsMax, long keptBeforeMs) {
    return database.transaction(() -> cutter.nextOverdue(charsMax, keptBeforeMs));
  }

  /** How many entries wait for a route that leads to the county. */
  public long waitingForCounty(long keptBeforeMs) {
    return database.transaction(() -> entries.overdue(keptBeforeMs));
  }

  /** The row of the last entry; 0 for none. */
  public long head() {
    return database.transaction(entries::head);
  }

  /**
   * Begins the log of this device's name, unless it has begun: to be called when the device is
   * opened. Under a new name the log starts anew behind all that was written before.
   */
  public void begin() {
    database.transaction(
        () -> {
          if (names.all().isEmpty() && entries.head() > 0) {
            String first = entries.from(1, 1).get(0).header().device();
            names.begin(new DeviceName(first), 0);
          }
          if (!names.findBase(device).isPresent()) {
            names.begin(device, entries.head());
            receipts.forgetAll();
          }
          if (state.isSealed()) {
            state.seal(false); // a device opens even when its disk is full
          }
          return null;
        });
  }

  /**
   * Seals the log under its present name and answers its end, once a node has said that another
   * history goes by that name and all of this one has been sent: time to ask for a new name. Empty
   * before. Nothing can be written until {@link #begin}.
   */
  public Optional<LogEnd> sealForked() {
    return database.transaction(
        () -> {
          if (!mayRename()) {
            return Optional.empty();
          }
          state.seal(true);
          return Optional.of(end());
        });
  }

  /** Whether it is time to ask for a new name. */
  public boolean isTimeToRename() {
    return database.transaction(this::mayRename);
  }

  private boolean mayRename() {
    return !forks.isEmpty() && entries.unsent().entries() == 0;
  }

  /** The words in which a node has shut this device out, if it has. */
  public Optional<String> shutOut() {
    return database.transaction(state::shutOut);
  }

  /** The names that this device went by before, oldest first. */
  public List<String> formerNames() {
    return database.transaction(
        () -> {
          List<String> former = new ArrayList<>(names.all());
          former.remove(device.text());
          return former;
        });
  }

  /** The nodes that wait to hear which of their outcomes were read. */
  public List<String> answeringNodes() {
    return database.transaction(answers::nodesToAcknowledge);
  }

  private LogEnd end() {
    long head = entries.head();
    long base = names.base();
    return head > base
        ? new LogEnd(head - base, entries.findDigest(head).orElse(Digest.NONE))
        : new LogEnd(0, Digest.NONE);
  }

  /** An entry of this device's own logs by its row, see {@link LogNameTable}. */
  public Optional<Entry> findEntry(long row) {
    return database.transaction(
        () -> entries.findDigest(row).map(digest -> entries.from(row, 1).get(0)));
  }

  /**
   * Notes what a node keeps.
   *
   * @param verified a receipt whose signature the caller has verified against the node's
   *     certificate
   * @param node what that certificate says the node is
   */
  public ReceiptVerdict apply(Signed verified, MachineKind node) {
    return apply(verified, node, Optional.empty());
  }

  /**
   * As above.
   *
   * @param answered the batch that this receipt answers, if it is the answer to one
   */
  public ReceiptVerdict apply(Signed verified, MachineKind node, Optional<Batch> answered) {
    return database.transaction(() -> receipts.apply(verified, node, answered));
  }

  /** The newest receipt of a node. */
  public Optional<Signed> findReceipt(String node) {
    return database.transaction(() -> receipts.find(node));
  }

  /**
   * Notes the holder's answer to one of this device's entries, under whatever name it wrote it;
   * another device's is left alone, and so is that of a copy of this one.
   */
  public void apply(Outcome outcome) {
    database.transaction(
        () -> {
          names
              .findRow(device, outcome.device(), outcome.seq())
              .filter(row -> entries.findDigest(row).filter(outcome.entry()::equals).isPresent())
              .ifPresent(row -> answers.put(Answer.of(row, outcome)));
          return null;
        });
  }

  /** The outcomes that this node may now forget, see {@link Acknowledgement}. */
  public List<String> acknowledgements(String node) {
    return database.transaction(
        () -> {
          List<String> keys = new ArrayList<>();
          for (Answer answer : answers.toAcknowledge(node)) {
            keys.add(new Acknowledgement(key(answer.seq()), answer.atMs()).text());
          }
          return keys;
        });
  }

  /** An outcome about an entry of a second history has a name of its own. */
  private String key(long row) {
    Entry entry = entries.from(row, 1).get(0);
    String name = entry.header().device();
    long seq = entry.header().seq();
    boolean aside = entries.findLine(row).filter(LogLine::refused).isPresent();
    return aside ? Outcome.asideKey(name, seq, entry.digest()) : name + ":" + seq;
  }

  /** Notes that the node knows which of its outcomes arrived. */
  public void acknowledged(String node, List<String> keys) {
    database.transaction(
        () -> {
          for (String key : keys) {
            Acknowledgement read = Acknowledgement.parse(key);
            String[] parts = read.key().split(":", -1);
            names
                .findRow(device, parts[0], Long.parseLong(parts[1]))
                .ifPresent(row -> answers.markAcknowledged(row, node, read.atMs()));
          }
          return null;
        });
  }

  /**
   * What waits for the line or for a person: the refusals that nobody has read, then the entries
   * that no node keeps, oldest first.
   */
  public List<WaitingEntry> waiting(int entriesMax) {
    return database.transaction(
        () -> {
          List<WaitingEntry> waiting = new ArrayList<>();
          for (Answer refusal : answers.unreadRefusals()) {
            entries
                .findLine(refusal.seq())
                .ifPresent(line -> waiting.add(new WaitingEntry(line, Optional.of(refusal))));
          }
          for (LogLine line : entries.unsentLines(entriesMax)) {
            waiting.add(new WaitingEntry(line, Optional.empty()));
          }
          return waiting;
        });
  }

  /** The refusals that nobody has read, oldest first. They stay until {@link #markRead}. */
  public List<Answer> unreadRefusals() {
    return database.transaction(answers::unreadRefusals);
  }

  /** A person has read what came back about an entry. */
  public void markRead(long seq) {
    database.transaction(
        () -> {
          answers.markRead(seq, clock.nowMs());
          return null;
        });
  }

  /** Attachments that no node keeps yet and whose text has gone before them, smallest first. */
  public List<StoredAttachment> attachmentsToSend(int attachmentsMax) {
    return database.transaction(() -> attachments.toSend(attachmentsMax));
  }

  /** Attachments of cases that no node keeps yet, also those whose text waits, smallest first. */
  public List<StoredAttachment> attachmentsNotKept(int attachmentsMax) {
    return database.transaction(() -> attachments.notKept(attachmentsMax));
  }

  /** Those to send by a route that leads to the county, see {@link #nextBatchToCounty}. */
  public List<StoredAttachment> attachmentsToCounty(int attachmentsMax, long keptBeforeMs) {
    return database.transaction(() -> attachments.toSendToCounty(attachmentsMax, keptBeforeMs));
  }

  /** A case whose manifest names the attachment. */
  public Optional<String> caseOf(Digest digest) {
    return database.transaction(() -> attachments.findCase(digest));
  }

  /** Notes how much of an attachment the node has said that it has, in bytes. */
  public void attachmentSent(Digest digest, long bytes) {
    database.transaction(
        () -> {
          attachments.markSent(digest, bytes);
          attachments.relent(digest);
          return null;
        });
  }

  /**
   * Notes which attachments the county keeps.
   *
   * @param verified a word whose signature the caller has verified
   * @param node what the signer's certificate says the node is
   */
  public void apply(KeptAttachments verified, MachineKind node) {
    database.transaction(
        () -> {
          photos.apply(verified, node, clock.nowMs());
          return null;
        });
  }

  /** Notes a node's word that it keeps all of an attachment. */
  public void attachmentKept(Digest digest, MachineKind node) {
    database.transaction(
        () -> {
          photos.kept(digest, node, clock.nowMs());
          return null;
        });
  }

  /** Notes that an attachment is damaged here: it is not offered until its bytes are added anew. */
  public void attachmentSpoilt(Digest digest, String reason, String todo) {
    database.transaction(
        () -> {
          photos.spoilt(digest, reason, todo, clock.nowMs());
          return null;
        });
  }

  /** Notes why a node did not take an attachment; it stays until a node takes a piece of it. */
  public void attachmentRefused(Digest digest, String code, String reason, String todo) {
    database.transaction(
        () -> {
          attachments.refuse(digest, code, reason, todo, clock.nowMs());
          return null;
        });
  }

  /** The attachments that a node did not take, oldest first. */
  public List<RefusedAttachment> refusedAttachments(int attachmentsMax) {
    return database.transaction(() -> attachments.refused(attachmentsMax));
  }
}
