package org.daiban.node.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.calendar.WorkingCalendar;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFlow;
import org.daiban.core.cases.ClockKind;
import org.daiban.core.cases.ClockRecord;
import org.daiban.core.cases.EndingDetail;
import org.daiban.core.cases.ItemLaw;
import org.daiban.core.cases.JointDetail;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Limit;
import org.daiban.core.cases.MissingItem;
import org.daiban.core.cases.RequestRef;
import org.daiban.core.cases.ReviewDetail;
import org.daiban.core.cases.Role;
import org.daiban.core.cases.StepLaw;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.Verdict;
import org.junit.jupiter.api.Test;

/** What the machine finds in acts that the guards here would have refused, or allow. */
class ActFindingsTest {
  private static final WorkingCalendar PLAIN = WorkingCalendar.of(List.of());
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final String NODE = "340822100000-00";
  private static final ItemLaw LAW =
      new ItemLaw(
          "340511014000",
          "某事项",
          "行政许可",
          "县民政局",
          Level.TOWNSHIP,
          Level.COUNTY,
          true,
          Optional.empty(),
          Optional.of(new Limit(20, LimitUnit.WORKING_DAYS, "行政许可法第四十二条")),
          List.of(
              new StepLaw(1, "受理", Level.TOWNSHIP, "accept", 1, LimitUnit.WORKING_DAYS),
              new StepLaw(2, "初审", Level.TOWNSHIP, "review", 5, LimitUnit.WORKING_DAYS),
              new StepLaw(3, "决定", Level.COUNTY, "decide", 5, LimitUnit.WORKING_DAYS)),
          List.of());

  private final List<Act> acts = new ArrayList<>();
  private CaseFile file;

  @Test
  void lawfulCaseShowsNothing() {
    accepted();
    add(Transition.T12, MONDAY, "p1", new ActDetail.StepDone("属实"));
    add(Transition.T22, MONDAY, "p2", yes());
    assertEquals(List.of(), rules(MONDAY.plusDays(200)));
  }

  @Test
  void secondNoticeIsFound() {
    accepted();
    for (int time = 0; time < 2; time++) {
      MissingItem item = new MissingItem(2, "身份证", "没有", "补交");
      add(Transition.T4, MONDAY, "p1", new ActDetail.Notified(List.of(item), 15, letter("W05")));
    }
    assertEquals(List.of("V2"), rules(MONDAY));
  }

  @Test
  void firstReviewOfMoreThanTwentyWorkingDaysIsFound() {
    accepted();
    ActDetail forwarded = new ActDetail.Forwarded("同意", "340822000000-00", letter("W20"));
    add(Transition.T21, LocalDate.of(2026, 3, 30), "p1", forwarded);
    assertEquals(List.of(), rules(MONDAY), "the twentieth working day");
    acts.clear();
    add(Transition.T21, LocalDate.of(2026, 3, 31), "p1", forwarded);
    assertEquals(List.of("V6"), rules(MONDAY));
  }

  @Test
  void procedureThatTakesLongerThanWasToldIsFound() {
    accepted();
    add(
        Transition.T16,
        MONDAY,
        "p1",
        new ReviewDetail.ProcedureStarted("听证", 5, "依法听证", letter("W10")));
    ActDetail ended = new ReviewDetail.ProcedureEnded("已听证", letter("W11"));
    add(Transition.T17, LocalDate.of(2026, 3, 10), "p1", ended);
    assertEquals(List.of("V10"), rules(MONDAY));
  }

  @Test
  void extensionThatNobodySignedComesTwiceOrTooLateIsFound() {
    accepted();
    add(Transition.T20, MONDAY, "p1", extended(""));
    assertEquals(List.of("V11"), rules(MONDAY));
    acts.clear();
    add(Transition.T20, LocalDate.of(2026, 3, 30), "p1", extended("局长"));
    assertEquals(List.of(), rules(MONDAY), "on the last day of the old limit");
    add(Transition.T20, LocalDate.of(2026, 3, 30), "p1", extended("局长"));
    assertEquals(List.of("V11"), rules(MONDAY));
    acts.clear();
    add(Transition.T20, LocalDate.of(2026, 3, 31), "p1", extended("局长"));
    assertEquals(List.of("V11"), rules(MONDAY));
  }

  @Test
  void extensionOfASplitCaseIsMeasuredByTheClockThatRanThen() {
    accepted();
    ClockRecord first = statutory(20).ended(LocalDate.of(2026, 3, 10));
    file = with(first, statutory(45));
    add(Transition.T20, LocalDate.of(2026, 4, 10), "p1", extended("局长"));
    assertEquals(List.of(), rules(MONDAY), "45 working days end on 5 May");
    acts.clear();
    add(Transition.T20, LocalDate.of(2026, 5, 6), "p1", extended("局长"));
    assertEquals(List.of("V11"), rules(MONDAY));
    acts.clear();
    file = with(statutory(20).ended(LocalDate.of(2026, 4, 10)), statutory(45));
    add(Transition.T20, LocalDate.of(2026, 3, 31), "p1", extended("局长"));
    assertEquals(List.of("V11"), rules(MONDAY), "before the split the shorter limit ran");
  }

  @Test
  void whoSignedInAJointApprovalAndDecidesIsFound() {
    accepted();
    RequestRef request = new RequestRef("340822000000-00", 1);
    ActDetail yes = yes();
    for (ActDetail signed :
        List.of(
            new JointDetail.Answered(request, 1, true, "", letter("W19")),
            new JointDetail.Merged("各部门同意"))) {
      acts.clear();
      add(Transition.T15, MONDAY, "p1", signed);
      add(Transition.T22, MONDAY, "p2", yes);
      assertEquals(List.of(), rules(MONDAY));
      add(Transition.T22, MONDAY, "p1", yes);
      assertEquals(List.of("V14"), rules(MONDAY));
    }
  }

  private static ClockRecord statutory(int days) {
    Limit limit = new Limit(days, LimitUnit.WORKING_DAYS, "行政许可法第四十二条");
    return ClockRecord.started(ClockKind.K4, MONDAY, limit);
  }

  private CaseFile with(ClockRecord... clocks) {
    return new CaseFile(
        file.subject(),
        file.holder(),
        file.handingTo(),
        file.term(),
        file.revision(),
        file.state(),
        file.step(),
        file.dates(),
        file.notice(),
        file.deferred(),
        file.decision(),
        file.letters(),
        List.of(clocks),
        file.reviewers(),
        file.history());
  }

  @Test
  void certificateWithoutADecisionAndAReviewerWhoDecidesAreFound() {
    accepted();
    add(Transition.T24, MONDAY, "p1", new EndingDetail.CertificateBegun("某证"));
    add(Transition.T12, MONDAY, "p1", new ActDetail.StepDone("属实"));
    add(Transition.T22, MONDAY, "p1", yes());
    assertEquals(List.of("V13", "V14"), rules(MONDAY));
  }

  /** Received and accepted on Monday. */
  private void accepted() {
    ActDetail.Received received =
        new ActDetail.Received(
            new RequestRef("340822100201-00", 7),
            "340822100201260302000017",
            LAW.code(),
            LAW.name(),
            "sample",
            "某人",
            "340822100201",
            NODE,
            Level.COUNTY,
            LAW.department(),
            0,
            "");
    take(CaseFlow.move(null, Act.received("c", 0, MONDAY, Actor.system(), received), LAW));
    ActDetail accepted = new ActDetail.Accepted(letter("W03"), List.of());
    Actor clerk = new Actor("p0", Role.TOWNSHIP_CLERK, "某窗口");
    take(CaseFlow.move(file, Act.on(file, Transition.T10, 0, MONDAY, NODE, clerk, accepted), LAW));
  }

  private void take(Verdict verdict) {
    file = ((Verdict.Moved) verdict).file();
  }

  private void add(Transition row, LocalDate day, String person, ActDetail detail) {
    Actor actor = new Actor(person, Role.TOWNSHIP_REVIEWER, "某人");
    acts.add(Act.on(file, row, 0, day, NODE, actor, detail));
  }

  private List<String> rules(LocalDate today) {
    return new ActFindings(file, acts, PLAIN, today).all().stream().map(Finding::rule).toList();
  }

  private static ActDetail yes() {
    return new ActDetail.Decided(true, "", "", "准予", letter("W21"));
  }

  private static ActDetail extended(String approver) {
    return new ReviewDetail.Extended(10, false, "需要比对", approver, letter("W12"));
  }

  private static Letter letter(String kind) {
    return new Letter(kind + "-1", kind, "号", "文书", MONDAY, "<p/>", "");
  }
}
