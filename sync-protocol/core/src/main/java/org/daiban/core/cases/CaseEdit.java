package org.daiban.core.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folds one legal act into a file: state, holder, dates, clocks, letters and the line of history.
 * Works on a copy that lives only for one fold.
 */
final class CaseEdit {
  private CaseSubject subject;
  private String holder;
  private String handingTo = "";
  private int term;
  private CaseState state;
  private int step;
  private CaseDates dates;
  private Notice notice;
  private Decision decision;
  private Joint joint;
  private final List<DeferredItem> deferred = new ArrayList<>();
  private final List<ServingStep> serving = new ArrayList<>();
  private final List<Recusal> recused = new ArrayList<>();
  private final List<LetterNote> letters = new ArrayList<>();
  private final List<String> reviewers = new ArrayList<>();
  private final List<HistoryLine> history = new ArrayList<>();
  private final ClockLedger clocks;

  private CaseEdit() {
    this.clocks = new ClockLedger(new ArrayList<>());
    this.dates = new CaseDates(null, null, null, null, null, null);
  }

  private CaseEdit(CaseFile file) {
    subject = file.subject();
    holder = file.holder();
    handingTo = file.handingTo();
    term = file.term();
    state = file.state();
    step = file.step();
    dates = file.dates();
    notice = file.notice();
    decision = file.decision();
    joint = file.joint();
    deferred.addAll(file.deferred());
    serving.addAll(file.serving());
    recused.addAll(file.recused());
    letters.addAll(file.letters());
    reviewers.addAll(file.reviewers());
    history.addAll(file.history());
    clocks = new ClockLedger(file.clocks());
  }

  static CaseFile fold(CaseFile file, Act act, Transition row, ItemLaw law) {
    boolean first = file == null || row == Transition.T30;
    CaseEdit edit = first ? new CaseEdit() : new CaseEdit(file);
    edit.term = act.term();
    edit.handingTo = row.keepsState() ? edit.handingTo : "";
    edit.apply(file, act, row, law);
    act.detail().issued().ifPresent(letter -> edit.letters.add(letter.note()));
    edit.history.add(edit.line(act));
    return edit.toFile(act.revision());
  }

  private void apply(CaseFile file, Act act, Transition row, ItemLaw law) {
    LocalDate date = act.date();
    switch (row) {
      case T1 -> captured(act, (ActDetail.Captured) act.detail());
      case T2 -> received(act, (ActDetail.Received) act.detail());
      case T4 -> notified(date, (ActDetail.Notified) act.detail());
      case T5 -> corrected(date);
      case T10 -> accepted(date, (ActDetail.Accepted) act.detail(), law);
      case T10a -> stepStarted(date, law);
      case T12 -> stepDone(act, law);
      case T21 -> forwarded(act, (ActDetail.Forwarded) act.detail());
      case T21b -> takenUp(act, law);
      case T22, T23 -> decided(date, (ActDetail.Decided) act.detail());
      case T24b -> toBeDelivered(((ActDetail.ReadyToDeliver) act.detail()).handTo());
      case T25 -> delivered(date);
      case T26 -> closed(date);
      case T33 -> holder = act.node();
      case T34 -> handedOver((ActDetail.HandedOver) act.detail());
      case T35, T36 -> {} // the line of history says it
      case T3, T6, T7, T8, T9, T9b, T10b -> IntakeRows.fold(this, act, law);
      case T11 -> decidedOnTheSpot(date, (ActDetail.Decided) act.detail());
      case T16, T17, T18, T19, T20, T29 -> ReviewRows.fold(this, file, act, law);
      case T24, T24c, T27, T28, T31, T32, T37 -> EndingRows.fold(this, act);
      case T13, T14, T15 -> JointRows.fold(this, file, act, law);
      case T30 -> reopened(act, (EndingDetail.Reopened) act.detail(), law);
    }
  }

  /** The matter of a closed case, decided anew within the ruling's own limit. */
  private void reopened(Act act, EndingDetail.Reopened detail, ItemLaw law) {
    subject = detail.subject();
    recused.addAll(detail.recused());
    holder = act.node();
    state = CaseState.REVIEW;
    dates = new CaseDates(null, null, act.date(), null, null, null);
    clocks.start(ClockKind.K4, act.date(), LegalLimits.ruling(detail.limitDays(), detail.ruling()));
    law.findStep(detail.toStep()).ifPresent(begun -> beginStep(act.date(), begun));
  }

  /** Into another state, with nothing else changed. */
  void moveTo(CaseState next) {
    state = next;
  }

  /** An end without a decision: no clock runs on. */
  void endAs(CaseState last, LocalDate date) {
    state = last;
    clocks.endAll(date);
    partsEnd(date);
    dates = dates.closedOn(date);
  }

  /** The papers go on; from now on it is that department's matter. */
  void transfer(String node, String department) {
    state = CaseState.TRANSFERRED;
    handingTo = node;
    subject = subject.ofDepartment(department);
  }

  /** Another node, or another department of the same, has the papers from here on. */
  void receivedBy(String node, String department, LocalDate date) {
    holder = node;
    subject = subject.ofDepartment(department);
    state = CaseState.RECEIVED;
    clocks.start(ClockKind.K2, date, LegalLimits.NOTICE);
  }

  /** The law has accepted on the day from which the limit of the notice ran. */
  void deemedAccepted(LocalDate date, List<DeferredItem> follow, ItemLaw law) {
    LocalDate since = since(ClockKind.K2).orElse(date);
    deferred.addAll(follow);
    FollowingRows.begin(clocks, since, follow);
    clocks.end(ClockKind.K2, date);
    accepted(since, law);
  }

  /** A step is begun, or begun again. */
  void redo(LocalDate date, StepLaw again) {
    state = CaseState.REVIEW;
    beginStep(date, again);
  }

  /** Handing back to the township that received it is a change of holder, so the term rises. */
  void toBeDelivered(String handTo) {
    state = CaseState.DELIVERING;
    if (!handTo.equals(holder)) {
      holder = handTo;
      term++;
    }
  }

  /** What acceptance left open, to be changed in place. */
  List<DeferredItem> deferred() {
    return deferred;
  }

  /** What was done to deliver, to be added to. */
  List<ServingStep> serving() {
    return serving;
  }

  /** Who keeps out, to be added to. */
  List<Recusal> recused() {
    return recused;
  }

  ClockLedger clocks() {
    return clocks;
  }

  private Optional<LocalDate> since(ClockKind kind) {
    return clocks.records().stream()
        .filter(clock -> clock.kind() == kind && clock.isRunning())
        .map(ClockRecord::from)
        .findFirst();
  }

  private void captured(Act act, ActDetail.Captured detail) {
    subject = CaseSubject.of(act.caseId(), detail);
    holder = act.node();
    state = CaseState.CAPTURED;
    dates = new CaseDates(act.date(), null, null, null, null, null);
    clocks.start(ClockKind.K1, act.date(), LegalLimits.HAND_IN);
  }

  private void received(Act act, ActDetail.Received detail) {
    subject = CaseSubject.of(act.caseId(), detail);
    holder = act.node();
    state = CaseState.RECEIVED;
    dates = dates.receivedOn(act.date());
    clocks.end(ClockKind.K1, act.date());
    clocks.start(ClockKind.K2, act.date(), LegalLimits.NOTICE);
  }

  private void notified(LocalDate date, ActDetail.Notified detail) {
    state = state == CaseState.JOINT ? CaseState.JOINT : CaseState.CORRECTION;
    notice = new Notice(date, detail.missing(), null);
    clocks.end(ClockKind.K2, date);
    clocks.start(ClockKind.CORRECTION, date, LegalLimits.correction(detail.dueDays()));
  }

  /** A supplement that a part of a joint approval awaits takes nothing back: the review goes on. */
  private void corrected(LocalDate date) {
    notice = new Notice(notice.issuedOn(), notice.missing(), date);
    clocks.end(ClockKind.CORRECTION, date);
    if (state != CaseState.JOINT) {
      state = CaseState.RECEIVED;
      clocks.start(ClockKind.K2, date, LegalLimits.NOTICE);
    }
  }

  /** The parts begin, all at once; the longer statutory limit runs from acceptance (42(2)). */
  void split(Joint begun, ItemLaw law) {
    state = CaseState.JOINT;
    joint = begun;
    LocalDate since = since(ClockKind.K4).orElse(dates.accepted());
    law.joint()
        .ifPresent(plan -> clocks.replace(ClockKind.K4, begun.splitOn(), since, plan.limit()));
    law.stepAfter(step).ifPresent(next -> beginStep(begun.splitOn(), next));
  }

  /** One part has spoken; who signs for a part has reviewed and does not decide. */
  void answered(Act act, Joint changed) {
    joint = changed;
    if (!act.actor().knownRole().filter(Role.SYSTEM::equals).isPresent()) {
      reviewedBy(act);
    }
  }

  /** The step that follows, or the decision at once when a part has said no. */
  void merged(Act act, ItemLaw law) {
    state = CaseState.REVIEW;
    reviewedBy(act);
    clocks.end(ClockKind.CORRECTION, act.date());
    Optional<StepLaw> next = joint.refusals().isEmpty() ? law.stepAfter(step) : law.decision();
    next.ifPresent(begun -> beginStep(act.date(), begun));
  }

  /** Days after this one do not count, for the review and for each part of it. */
  void pause(LocalDate from, String reason) {
    clocks.pause(from, reason);
    if (joint != null) {
      joint = joint.eachClock(clock -> clock.paused(new Pause(from, null, reason)));
    }
  }

  /** Days after this one count again. */
  void resume(LocalDate on) {
    clocks.resume(on);
    if (joint != null) {
      joint = joint.eachClock(clock -> clock.resumed(on));
    }
  }

  private void partsEnd(LocalDate date) {
    if (joint != null) {
      joint = joint.eachClock(clock -> clock.ended(date));
    }
  }

  private void accepted(LocalDate date, ActDetail.Accepted detail, ItemLaw law) {
    deferred.addAll(detail.deferred());
    FollowingRows.begin(clocks, date, detail.deferred());
    clocks.end(ClockKind.K2, date);
    accepted(date, law);
  }

  private void accepted(LocalDate date, ItemLaw law) {
    state = CaseState.ACCEPTED;
    step = law.acceptStep();
    dates = dates.acceptedOn(date);
    law.promised().ifPresent(limit -> clocks.start(ClockKind.K3, date, limit));
    law.statutory().ifPresent(limit -> clocks.start(ClockKind.K4, date, limit));
  }

  /** A first step of the county is not begun here: the case is then only ready to be forwarded. */
  private void stepStarted(LocalDate date, ItemLaw law) {
    state = CaseState.REVIEW;
    law.stepAfter(step)
        .filter(next -> next.level().compareTo(Office.levelOf(subject, holder, history)) <= 0)
        .ifPresent(next -> beginStep(date, next));
  }

  private void stepDone(Act act, ItemLaw law) {
    reviewedBy(act);
    law.stepAfter(step).ifPresent(next -> beginStep(act.date(), next));
  }

  private void forwarded(Act act, ActDetail.Forwarded detail) {
    state = CaseState.FORWARDED;
    handingTo = detail.toNode();
    reviewedBy(act);
    clocks.end(ClockKind.K5, act.date());
  }

  private void takenUp(Act act, ItemLaw law) {
    state = CaseState.REVIEW;
    holder = act.node();
    law.stepAfter(step).ifPresent(next -> beginStep(act.date(), next));
  }

  private void decided(LocalDate date, ActDetail.Decided detail) {
    state = detail.yes() ? CaseState.DECIDED_YES : CaseState.DECIDED_NO;
    decision = new Decision(detail.yes(), detail.reason(), detail.basis(), detail.content());
    dates = dates.decidedOn(date);
    clocks.end(ClockKind.K2, date);
    clocks.end(ClockKind.K3, date);
    clocks.end(ClockKind.K4, date);
    clocks.end(ClockKind.K5, date);
    clocks.end(ClockKind.CORRECTION, date);
    FollowingRows.decided(clocks, detail.yes(), date);
    partsEnd(date);
    clocks.start(ClockKind.K6, date, LegalLimits.DELIVERY);
  }

  /** Accepted and decided in one, on the day. */
  private void decidedOnTheSpot(LocalDate date, ActDetail.Decided detail) {
    dates = dates.acceptedOn(date);
    decided(date, detail);
  }

  private void handedOver(ActDetail.HandedOver detail) {
    holder = detail.toNode();
    term++;
  }

  private void delivered(LocalDate date) {
    state = CaseState.DELIVERED;
    dates = dates.deliveredOn(date);
    clocks.end(ClockKind.K6, date);
  }

  private void closed(LocalDate date) {
    state = CaseState.CLOSED;
    dates = dates.closedOn(date);
  }

  /** A step that takes no days of its own starts no clock. */
  private void beginStep(LocalDate date, StepLaw next) {
    step = next.no();
    clocks.end(ClockKind.K5, date);
    if (next.days() > 0) {
      clocks.start(ClockKind.K5, date, new Limit(next.days(), next.unit(), next.name() + "环节时限"));
    }
  }

  private void reviewedBy(Act act) {
    if (!reviewers.contains(act.actor().person())) {
      reviewers.add(act.actor().person());
    }
  }

  private HistoryLine line(Act act) {
    return new HistoryLine(
        act.term(),
        act.revision(),
        act.transition(),
        state,
        act.atMs(),
        act.date(),
        act.node(),
        act.actor().name(),
        act.actor().role(),
        HistoryText.of(act, joint),
        act.detail().request() == null ? "" : act.detail().request().text());
  }

  private CaseFile toFile(int revision) {
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
        letters,
        clocks.records(),
        reviewers,
        history,
        joint,
        serving,
        recused);
  }
}
