package org.daiban.node.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.calendar.Suspension;
import org.daiban.core.calendar.TimeLimit;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.ClockKind;
import org.daiban.core.cases.ClockRecord;
import org.daiban.core.cases.Decision;
import org.daiban.core.cases.JointDetail;
import org.daiban.core.cases.Pause;
import org.daiban.core.cases.ReviewDetail;
import org.daiban.core.cases.Transition;

/**
 * What was done on a case against the rules V1, V2, V6, V7, V10, V11, V13 and V14 (行政许可法 72 to 75).
 * The guards refuse most of it before it happens; this looks at what came from elsewhere, was
 * adopted, or was done by a program that knew less.
 */
final class ActFindings {
  /** 行政许可法 43: the lower organ's first review. */
  private static final int FIRST_REVIEW_DAYS = 20;

  private final CaseFile file;
  private final List<Act> acts;
  private final WorkingCalendar calendar;
  private final LocalDate today;

  ActFindings(CaseFile file, List<Act> acts, WorkingCalendar calendar, LocalDate today) {
    this.file = file;
    this.acts = acts;
    this.calendar = calendar;
    this.today = today;
  }

  List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    declinedThoughComplete().ifPresent(findings::add);
    secondNotice().ifPresent(findings::add);
    firstReview().ifPresent(findings::add);
    refusalWithoutReason().ifPresent(findings::add);
    longerThanTold().ifPresent(findings::add);
    extension().ifPresent(findings::add);
    certificateWithoutDecision().ifPresent(findings::add);
    reviewerDecided().ifPresent(findings::add);
    ServedFindings.untold(file).ifPresent(findings::add);
    return Collections.unmodifiableList(findings);
  }

  private Optional<Finding> declinedThoughComplete() {
    boolean complete = file.notice() != null && !file.notice().isOpen();
    return complete && file.state() == CaseState.NOT_ACCEPTED
        ? found("V1", "告知书所列材料已补齐，仍然不予受理。")
        : Optional.empty();
  }

  private Optional<Finding> secondNotice() {
    return of(Transition.T4).size() > 1 ? found("V2", "发出了第二次补正告知。") : Optional.empty();
  }

  private Optional<Finding> firstReview() {
    LocalDate accepted = file.dates().accepted();
    List<Act> forwarded = of(Transition.T21);
    if (accepted == null || forwarded.isEmpty()) {
      return Optional.empty();
    }
    TimeLimit limit = TimeLimit.workingDays(FIRST_REVIEW_DAYS);
    LocalDate due = calendar.due(accepted, limit, pauses()).date();
    return forwarded.get(0).date().isAfter(due)
        ? found("V6", "下级机关的初审超过" + FIRST_REVIEW_DAYS + "个工作日（" + due + "）。")
        : Optional.empty();
  }

  /** The days that did not count, as the clock of the whole case knows them. */
  private List<Suspension> pauses() {
    List<Suspension> pauses = new ArrayList<>();
    for (ClockRecord clock : file.clocks()) {
      if (clock.kind() == ClockKind.K4 || clock.kind() == ClockKind.K3) {
        clock.pauses().forEach(pause -> pauses.add(new Suspension(pause.from(), end(pause))));
      }
    }
    return pauses;
  }

  private LocalDate end(Pause pause) {
    LocalDate to = pause.to() == null ? today : pause.to();
    return to.isBefore(pause.from()) ? pause.from() : to;
  }

  private Optional<Finding> refusalWithoutReason() {
    Decision decision = file.decision();
    if (decision == null || decision.yes()) {
      return Optional.empty();
    }
    boolean reasoned = !decision.reason().trim().isEmpty() && !decision.basis().trim().isEmpty();
    boolean told = file.letters().stream().anyMatch(letter -> letter.kind().equals("W23"));
    return reasoned && told ? Optional.empty() : found("V7", "不予的决定没有写明理由、依据，或者没有告知救济途径的文书。");
  }

  private Optional<Finding> longerThanTold() {
    for (int at = 0; at < acts.size(); at++) {
      Act act = acts.get(at);
      if (act.detail() instanceof ReviewDetail.ProcedureStarted started) {
        LocalDate told = calendar.workingDaysAfter(act.date(), started.days()).date();
        LocalDate ended =
            acts.subList(at, acts.size()).stream()
                .filter(later -> later.detail() instanceof ReviewDetail.ProcedureEnded)
                .map(Act::date)
                .findFirst()
                .orElse(file.state() == CaseState.SUSPENDED ? today : told);
        if (ended.isAfter(told)) {
          return found("V10", "特别程序“" + started.procedure() + "”超过了告知的时间（" + told + "）。");
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> extension() {
    List<Act> extended = of(Transition.T20);
    if (extended.size() > 1) {
      return found("V11", "延期超过一次。");
    }
    for (Act act : extended) {
      boolean signed =
          act.detail() instanceof ReviewDetail.Extended detail
              && !detail.approver().trim().isEmpty();
      if (!signed || isAfterOldLimit(act)) {
        return found("V11", "延期没有批准人，或者在原期限届满之后才批准。");
      }
    }
    return Optional.empty();
  }

  /** RD-5, with what of the suspensions there was on that day. */
  private boolean isAfterOldLimit(Act act) {
    Optional<ClockRecord> statutory = statutoryOn(act.date());
    if (!statutory.isPresent()) {
      return false;
    }
    ClockRecord clock = statutory.get();
    List<Suspension> before = new ArrayList<>(pauses());
    before.removeIf(pause -> pause.noticeDay().isAfter(act.date()));
    TimeLimit old = new TimeLimit(clock.limit().days(), clock.limit().unit(), 0);
    return act.date().isAfter(calendar.due(clock.from(), old, before).date());
  }

  /**
   * The statutory clock that ran on a day: a split ends the first and begins a longer one. On the
   * day of the split itself both did, and the one that was lengthened is meant.
   */
  private Optional<ClockRecord> statutoryOn(LocalDate day) {
    return file.clocks().stream()
        .filter(clock -> clock.kind() == ClockKind.K4)
        .filter(clock -> clock.isRunning() || !clock.endedOn().isBefore(day))
        .reduce((one, next) -> one.extensionDays() == 0 && next.extensionDays() > 0 ? next : one);
  }

  private Optional<Finding> certificateWithoutDecision() {
    boolean decided = false;
    for (Act act : acts) {
      decided |= act.detail() instanceof ActDetail.Decided;
      if (!decided && act.transition().equals(Transition.T24.code())) {
        return found("V13", "没有决定就制作了证件。");
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> reviewerDecided() {
    Set<String> reviewers = new HashSet<>();
    for (Act act : acts) {
      if (isReview(act.detail())) {
        reviewers.add(act.actor().person());
      }
      if (act.detail() instanceof ActDetail.Decided && reviewers.contains(act.actor().person())) {
        return found("V14", "审查人和决定人是同一个人。");
      }
    }
    return Optional.empty();
  }

  /** A step's opinion, or what a person signed in a joint approval (T14, T15). */
  private static boolean isReview(ActDetail detail) {
    return detail instanceof ActDetail.StepDone
        || detail instanceof ActDetail.Forwarded
        || detail instanceof JointDetail.Answered
        || detail instanceof JointDetail.Asked
        || detail instanceof JointDetail.Merged;
  }

  private List<Act> of(Transition row) {
    List<Act> found = new ArrayList<>(acts);
    found.removeIf(act -> !act.transition().equals(row.code()));
    return found;
  }

  private static Optional<Finding> found(String rule, String text) {
    return Optional.of(Finding.of(rule, text));
  }
}
