package org.daiban.device.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.LogLine;
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
  private final AnswerTable answers;
  private final AttachmentTable attachments;
  private final Receipts receipts;
  private final ForkTable forks;
  private final BatchCutter cutter;
  private final DeviceClock clock;

  /**
   * @param device the device's name from its certificate
   */
  public Outbox(DeviceName device, Database database, Signer signer, DeviceClock clock) {
    this.device = device;
    this.database = database;
    this.entries = new EntryTable(database);
    this.answers = new AnswerTable(database);
    this.attachments = new AttachmentTable(database);
    this.receipts = new Receipts(device, database);
    this.forks = new ForkTable(database);
    this.cutter = new BatchCutter(entries, signer);
    this.clock = clock;
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
            next = cutter.nextAfter(next.get().to(), charsMax);
          }
          return batches;
        });
  }

  /** The number of the log's last entry; 0 for an empty log. */
  public long head() {
    return database.transaction(entries::head);
  }

  /** An entry of this device's own log. */
  public Optional<Entry> findEntry(long seq) {
    return database.transaction(
        () ->
            entries.from(seq, 1).stream().filter(entry -> entry.header().seq() == seq).findFirst());
  }

  /**
   * Notes what a node keeps.
   *
   * @param verified a receipt whose signature the caller has verified against the node's
   *     certificate
   * @param node what that certificate says the node is
   */
  public ReceiptVerdict apply(Signed verified, MachineKind node) {
    return database.transaction(() -> receipts.apply(verified, node));
  }

  /** The newest receipt of a node. */
  public Optional<Signed> findReceipt(String node) {
    return database.transaction(() -> receipts.find(node));
  }

  /** Notes the holder's answer to one of this device's entries; another device's is left alone. */
  public void apply(Outcome outcome) {
    database.transaction(
        () -> {
          if (outcome.device().equals(device.text())) {
            answers.put(Answer.of(outcome));
          }
          return null;
        });
  }

  /** The keys of the outcomes that this node may now forget, see {@link Outcome#key}. */
  public List<String> acknowledgements(String node) {
    return database.transaction(
        () -> {
          List<String> keys = new ArrayList<>();
          for (long seq : answers.toAcknowledge(node)) {
            keys.add(device + ":" + seq);
          }
          return keys;
        });
  }

  /** Notes that the node knows which of its outcomes arrived. */
  public void acknowledged(String node, List<String> keys) {
    database.transaction(
        () -> {
          for (String key : keys) {
            answers.markAcknowledged(Long.parseLong(key.substring(key.indexOf(':') + 1)), node);
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
   * Notes which attachments a node further up keeps.
   *
   * @param verified a word whose signature the caller has verified
   * @param node what the signer's certificate says the node is
   */
  public void apply(KeptAttachments verified, MachineKind node) {
    database.transaction(
        () -> {
          for (Digest hash : verified.hashes()) {
            attachments.markKept(hash, node, clock.nowMs());
          }
          return null;
        });
  }

  /** Notes a node's word that it keeps all of an attachment. */
  public void attachmentKept(Digest digest, MachineKind node) {
    database.transaction(
        () -> {
          attachments.markKept(digest, node, clock.nowMs());
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
