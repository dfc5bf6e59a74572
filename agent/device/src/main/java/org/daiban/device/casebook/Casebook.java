package org.daiban.device.casebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.cases.VillageNext;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Signed;
import org.daiban.core.request.Application;
import org.daiban.core.request.Supplement;
import org.daiban.device.attachment.AttachmentTable;
import org.daiban.device.database.Database;
import org.daiban.device.log.AnswerTable;
import org.daiban.device.log.DeviceClock;
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.LogLine;

/**
 * The cases of this device: what their holders told, and what is to be done next. Each method is
 * one transaction, or part of the caller's.
 */
public final class Casebook {
  /** What cannot wait stands on top. */
  private static final List<VillageNext> URGENCY =
      Collections.unmodifiableList(
          Arrays.asList(
              VillageNext.READ_REFUSAL,
              VillageNext.SUPPLEMENT,
              VillageNext.HAND_OVER,
              VillageNext.SEND,
              VillageNext.WAIT,
              VillageNext.NOTHING));

  private final Database database;
  private final CaseTable cases;
  private final LetterTable letters;
  private final EntryTable entries;
  private final AnswerTable answers;
  private final AttachmentTable attachments;
  private final NextStep nextStep;
  private final DeviceClock clock;

  public Casebook(Database database, DeviceClock clock) {
    this.database = database;
    this.cases = new CaseTable(database);
    this.letters = new LetterTable(database);
    this.entries = new EntryTable(database);
    this.answers = new AnswerTable(database);
    this.attachments = new AttachmentTable(database);
    this.nextStep = new NextStep(answers);
    this.clock = clock;
  }

  /** Notes a case that this device has just captured. */
  public void captured(CaseFile file) {
    database.transaction(
        () -> {
          cases.insertCaptured(file, clock.nowMs());
          return null;
        });
  }

  /**
   * Takes a snapshot if its term and revision are higher than what is known.
   *
   * @param verified a snapshot whose signature the caller has verified
   * @return whether it was taken
   */
  public boolean apply(Signed verified) {
    CaseFileText snapshot = CaseFileText.parse(verified.body());
    return database.transaction(
        () -> {
          long now = clock.nowMs();
          String caseId = snapshot.file().caseId();
          boolean known = cases.find(caseId).flatMap(CaseRow::signed).isPresent();
          cases.insertUnknown(caseId, now);
          boolean taken = cases.update(snapshot, verified, now);
          if (taken && !known) {
            answers.dropAside(caseId);
          }
          return taken;
        });
  }

  /** Keeps a letter. */
  public void keep(String key, String caseId, String body) {
    database.transaction(
        () -> {
          letters.put(new ReceivedLetter(key, caseId, body, clock.nowMs()));
          return null;
        });
  }

  /**
   * The case went to another village. It leaves the list, as soon as nothing of it waits to be sent
   * here, and stays in the book.
   */
  public void leave(String caseId) {
    database.transaction(
        () -> {
          cases.markLeft(caseId, clock.nowMs());
          return null;
        });
  }

  /** Every case that a node has told of and that is not among these has left. */
  public void leaveAllBut(Collection<String> caseIds) {
    Set<String> there = new HashSet<>(caseIds);
    database.transaction(
        () -> {
          for (String told : cases.toldAndHere()) {
            if (!there.contains(told)) {
              cases.markLeft(told, clock.nowMs());
            }
          }
          return null;
        });
  }

  /** The newest cases, open ones before closed ones, the most urgent thing to do on top. */
  public List<CaseLine> list(int casesMax) {
    return database.transaction(
        () -> {
          List<CaseLine> lines = new ArrayList<>();
          for (CaseRow row : cases.newest(casesMax)) {
            lines.add(line(row));
          }
          lines.sort(Comparator.comparingInt(line -> URGENCY.indexOf(line.next())));
          return lines;
        });
  }

  /** The case in law as far as this device was told. */
  public Optional<CaseFile> findFile(String caseId) {
    return database.transaction(() -> cases.find(caseId).map(row -> row.snapshot().file()));
  }

  /** One case as it stands in the list. */
  public Optional<CaseLine> findLine(String caseId) {
    return database.transaction(() -> cases.find(caseId).map(this::line));
  }

  /** All that this device knows of a case. */
  public Optional<CaseDetail> find(String caseId) {
    return database.transaction(() -> cases.find(caseId).map(this::detail));
  }

  /** A letter by its key in the feed. */
  public Optional<ReceivedLetter> findLetter(String key) {
    return database.transaction(() -> letters.find(key));
  }

  private CaseLine line(CaseRow row) {
    CaseFile file = row.snapshot().file();
    List<LogLine> lines = entries.linesOfCase(row.caseId());
    return new CaseLine(
        file,
        row.snapshot().stateWord(),
        row.capturedAtMs(),
        NextStep.transport(file, lines),
        attachments.countOfCase(row.caseId()),
        nextStep.of(file, lines),
        answers.findUnreadRefusal(row.caseId()),
        attachments.refusedOfCase(row.caseId()));
  }

  private CaseDetail detail(CaseRow row) {
    String caseId = row.caseId();
    return new CaseDetail(
        line(row),
        payloads(caseId, EntryType.CAPTURE).stream().findFirst().map(Application::parse),
        supplements(caseId),
        entryLines(caseId),
        attachments.ofCase(caseId),
        letters.ofCase(caseId),
        row.signed(),
        row.capturer());
  }

  private List<Supplement> supplements(String caseId) {
    List<Supplement> supplements = new ArrayList<>();
    payloads(caseId, EntryType.SUPPLEMENT).forEach(p -> supplements.add(Supplement.parse(p)));
    return supplements;
  }

  private List<String> payloads(String caseId, String type) {
    List<String> payloads = new ArrayList<>();
    for (Entry entry : entries.ofCase(caseId, type)) {
      if (entry.payload() != null) {
        payloads.add(entry.payload());
      }
    }
    return payloads;
  }

  private List<EntryLine> entryLines(String caseId) {
    List<EntryLine> lines = new ArrayList<>();
    for (LogLine line : entries.linesOfCase(caseId)) {
      lines.add(new EntryLine(line, answers.findLatest(line.seq())));
    }
    return lines;
  }
}
