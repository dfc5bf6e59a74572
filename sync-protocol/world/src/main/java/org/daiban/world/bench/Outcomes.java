package org.daiban.world.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.cases.CaseDates;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.CaseSubject;
import org.daiban.core.cases.ClockKind;
import org.daiban.core.cases.ClockRecord;
import org.daiban.core.cases.Decision;
import org.daiban.core.cases.HistoryLine;
import org.daiban.core.cases.LetterNote;
import org.daiban.core.cases.Limit;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;

/**
 * What became of a made-up case: the holder's snapshot with as much in it as a real one has. Most
 * are closed; of the rest some wait for the villager and some for the township.
 */
final class Outcomes {
  private static final List<String> MOVES =
      List.of("T2", "T4", "T5", "T10", "T10a", "T12", "T21", "T21b", "T12", "T22", "T24b", "T25");
  private static final String LAW = "行政许可法第三十二条；安徽省特困人员认定办法第十二条";

  private final String township;
  private final Signer signer;

  Outcomes(String township, Signer signer) {
    this.township = township;
    this.signer = signer;
  }

  /** Nine of ten are closed. */
  static CaseState stateOf(int number) {
    return switch (number % 30) {
      case 0 -> CaseState.REVIEW;
      case 10 -> CaseState.DELIVERING;
      case 20 -> CaseState.RECEIVED;
      default -> CaseState.CLOSED;
    };
  }

  /** The snapshot of a captured case some weeks later. */
  Signed later(CaseFile captured, CaseState state) {
    LocalDate day = captured.dates().captured();
    boolean decided = state == CaseState.CLOSED || state == CaseState.DELIVERING;
    boolean closed = state == CaseState.CLOSED;
    CaseFile file =
        new CaseFile(
            received(captured.subject()),
            township,
            "",
            2,
            MOVES.size(),
            state,
            decided ? 3 : 1,
            new CaseDates(
                day,
                day,
                day.plusDays(2),
                decided ? day.plusDays(20) : null,
                closed ? day.plusDays(22) : null,
                closed ? day.plusDays(23) : null),
            null,
            List.of(),
            decided ? new Decision(true, "符合规定的条件。", LAW, "自下月起按月发放，每月一千一百元，存入本人账户。") : null,
            letters(captured, day),
            clocks(day, closed),
            List.of("p-101", "p-102"),
            history(captured, day, state));
    return Signed.of(Signed.CASE, CaseFileText.of(file).text(), signer);
  }

  private CaseSubject received(CaseSubject subject) {
    return new CaseSubject(
        subject.caseId(),
        subject.number(),
        subject.item(),
        subject.itemName(),
        subject.catalogue(),
        subject.region(),
        subject.department(),
        subject.applicant(),
        township,
        "");
  }

  private static List<LetterNote> letters(CaseFile captured, LocalDate day) {
    List<LetterNote> letters = new ArrayList<>();
    for (String kind : List.of("W02", "W05", "W06", "W16", "W20")) {
      String digest = Digest.of(captured.caseId() + kind).text();
      letters.add(
          new LetterNote(kind + "-1", kind, "怀高代〔2026〕1号", "告知书和决定书", day.plusDays(2), digest));
    }
    return letters;
  }

  private static List<ClockRecord> clocks(LocalDate day, boolean closed) {
    List<ClockRecord> clocks = new ArrayList<>();
    for (ClockKind kind : ClockKind.values()) {
      ClockRecord clock =
          ClockRecord.started(kind, day, new Limit(20, LimitUnit.WORKING_DAYS, LAW));
      boolean runs = !closed && kind == ClockKind.K3;
      clocks.add(runs ? clock : clock.ended(day.plusDays(5)));
    }
    return clocks;
  }

  private List<HistoryLine> history(CaseFile captured, LocalDate day, CaseState state) {
    List<HistoryLine> lines = new ArrayList<>(captured.history());
    long atMs = captured.history().get(0).atMs();
    int revision = 0;
    for (String move : MOVES) {
      revision++;
      CaseState after = revision == MOVES.size() ? state : CaseState.REVIEW;
      LocalDate date = day.plusDays(revision);
      lines.add(
          new HistoryLine(
              1,
              revision,
              move,
              after,
              atMs,
              date,
              township,
              "李窗口",
              "TOWNSHIP_CLERK",
              "经核对，材料齐全，符合法定形式，同意进入下一环节。"));
    }
    return lines;
  }
}
