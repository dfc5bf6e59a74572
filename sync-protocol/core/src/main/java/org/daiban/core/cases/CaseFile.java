package org.daiban.core.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A case as its acts have made it: what every node shows, and what the feed carries as a snapshot.
 *
 * @param holder the node that alone may move it (the capturing device until receipt)
 * @param handingTo the node that takes it up next; empty unless {@link CaseState#FORWARDED}
 * @param term see {@link Act}
 * @param step number of the current step, 0 before acceptance
 * @param notice the one notice; null if none was issued
 * @param decision null before it
 * @param letters what was issued, oldest first
 * @param clocks every clock that ever ran, oldest first
 * @param reviewers the ids of those who gave an opinion and so may not decide
 * @param history every act, oldest first
 * @param joint what other departments say to it; null before it was split, or when it never is
 * @param serving what was done to deliver the result, oldest first
 * @param recused who keeps out of it as a near relative of the applicant
 */
public record CaseFile(
    CaseSubject subject,
    String holder,
    String handingTo,
    int term,
    int revision,
    CaseState state,
    int step,
    CaseDates dates,
    Notice notice,
    List<DeferredItem> deferred,
    Decision decision,
    List<LetterNote> letters,
    List<ClockRecord> clocks,
    List<String> reviewers,
    List<HistoryLine> history,
    Joint joint,
    List<ServingStep> serving,
    List<Recusal> recused) {

  /** A file of which nothing is being delivered and from which nobody keeps out. */
  public CaseFile(
      CaseSubject subject,
      String holder,
      String handingTo,
      int term,
      int revision,
      CaseState state,
      int step,
      CaseDates dates,
      Notice notice,
      List<DeferredItem> deferred,
      Decision decision,
      List<LetterNote> letters,
      List<ClockRecord> clocks,
      List<String> reviewers,
      List<HistoryLine> history,
      Joint joint) {
    this(
        subject,
        holder,
        handingTo,
        term,
        revision,
        state,
        step,
        dates,
        notice,
        deferred,
        decision,
        letters,
        clocks,
        reviewers,
        history,
        joint,
        Collections.emptyList(),
        Collections.emptyList());
  }

  /** A file that one organ looks at alone. */
  public CaseFile(
      CaseSubject subject,
      String holder,
      String handingTo,
      int term,
      int revision,
      CaseState state,
      int step,
      CaseDates dates,
      Notice notice,
      List<DeferredItem> deferred,
      Decision decision,
      List<LetterNote> letters,
      List<ClockRecord> clocks,
      List<String> reviewers,
      List<HistoryLine> history) {
    this(
        subject, holder, handingTo, term, revision, state, step, dates, notice, deferred, decision,
        letters, clocks, reviewers, history, null);
  }

  public CaseFile {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(handingTo, "handingTo");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(dates, "dates");
    deferred = Collections.unmodifiableList(new ArrayList<>(deferred));
    letters = Collections.unmodifiableList(new ArrayList<>(letters));
    clocks = Collections.unmodifiableList(new ArrayList<>(clocks));
    reviewers = Collections.unmodifiableList(new ArrayList<>(reviewers));
    history = Collections.unmodifiableList(new ArrayList<>(history));
    serving = Collections.unmodifiableList(new ArrayList<>(serving));
    recused = Collections.unmodifiableList(new ArrayList<>(recused));
  }

  /** The UUID of the case. */
  public String caseId() {
    return subject.caseId();
  }

  /** The 24-digit label. */
  public String number() {
    return subject.number();
  }

  /** The item's code. */
  public String item() {
    return subject.item();
  }

  /** The lines of the notice that still wait for an answer. */
  public List<MissingItem> missing() {
    return notice != null && notice.isOpen() ? notice.missing() : Collections.emptyList();
  }

  /** Whether the applicant may still bring what the one notice lists. */
  public boolean answersNotice() {
    boolean awaits = state == CaseState.CORRECTION || state == CaseState.JOINT;
    return awaits && !missing().isEmpty();
  }

  /** Whether the applicant has anything to bring: an answer to the notice, or what was deferred. */
  public boolean awaitsSupplement() {
    return !toBring().isEmpty();
  }

  /** What the applicant is to bring now: the notice's lines first, then what may follow. */
  public List<MissingItem> toBring() {
    if (answersNotice()) {
      return missing();
    }
    List<MissingItem> follows = new ArrayList<>();
    if (Transition.T10b.from().contains(state)) {
      following().stream().filter(DeferredItem::isAwaited).forEach(one -> follows.add(one.asked()));
    }
    return Collections.unmodifiableList(follows);
  }

  /**
   * What acceptance left open and still may come or be checked. After a yes only promises are left,
   * which are checked all the same (国办发〔2020〕42号); after a no nothing is.
   */
  public List<DeferredItem> following() {
    List<DeferredItem> open = new ArrayList<>();
    for (DeferredItem item : deferred) {
      boolean after = decision != null && decision.yes() && item.byPromise();
      if (item.isOpen() && (decision == null || after)) {
        open.add(item);
      }
    }
    return Collections.unmodifiableList(open);
  }

  /** Every clock that is to be watched: those of the case, and that of each part. */
  public List<ClockRecord> watched() {
    List<ClockRecord> all = new ArrayList<>(clocks);
    if (joint != null) {
      joint.parts().forEach(part -> all.add(part.clock()));
    }
    return all;
  }

  /** The clock of this kind that still runs. */
  public Optional<ClockRecord> runningClock(ClockKind kind) {
    return clocks.stream().filter(clock -> clock.kind() == kind && clock.isRunning()).findFirst();
  }

  /** The state from which a row was last taken; empty if it never was. */
  Optional<CaseState> stateBefore(Transition row) {
    Optional<CaseState> before = Optional.empty();
    for (int i = 1; i < history.size(); i++) {
      if (history.get(i).transition().equals(row.code())) {
        before = Optional.of(history.get(i - 1).state());
      }
    }
    return before;
  }

  /** How often a row was taken. */
  int times(Transition row) {
    return (int) history.stream().filter(line -> line.transition().equals(row.code())).count();
  }

  /** The same without letters and history: a list of cases shows no more, and reads it sooner. */
  public CaseFile brief() {
    return new CaseFile(
        subject,
        holder,
        handingTo,
        term,
        revision,
        state,
        step,
        dates,
        notice,
        deferred,
        decision,
        Collections.emptyList(),
        clocks,
        reviewers,
        Collections.emptyList(),
        joint,
        serving,
        recused);
  }

  /** Whether a person has declared a near relative and keeps out. */
  public boolean isRecused(String person) {
    return recused.stream().anyMatch(each -> each.person().equals(person));
  }

  /** Whether this snapshot is later than the other by (term, revision). */
  public boolean isNewerThan(CaseFile other) {
    return term != other.term ? term > other.term : revision > other.revision;
  }
}
