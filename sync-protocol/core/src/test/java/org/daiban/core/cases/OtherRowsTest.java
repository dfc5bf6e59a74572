package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import org.daiban.core.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** What may come between receipt and result: mended, passed on, stopped, posted, put off, ended. */
class OtherRowsTest {
  private static final WorkingCalendar PLAIN = WorkingCalendar.of(Collections.emptyList());

  @Test
  void mistakeMendedOnTheSpotIsNamedButNotItsValues() {
    Story story = Story.received().does(Transition.T3, Story.TOWNSHIP, Story.CLERK, Rows.fixed());
    assertEquals(CaseState.RECEIVED, story.file.state());
    assertEquals("当场更正：联系电话，申请人确认", lastLine(story));
    assertTrue(story.file.runningClock(ClockKind.K2).isPresent());
  }

  @Test
  void correctionLapsesOnlyAfterAReminderAndAfterItsLastDay() {
    Story story = Story.received().notifyOnce(Story.report());
    ActDetail lapse = new IntakeDetail.Lapsed(Story.letter("W30"));
    assertEquals("T6", story.refusalOf(Transition.T6, Story.CLERK, lapse).rule());
    story.does(Transition.T31, Story.TOWNSHIP, Story.CLERK, Rows.urged("提醒"));
    LocalDate due = due(story, ClockKind.CORRECTION);
    assertEquals(LocalDate.of(2026, 3, 23), due);
    assertTrue(late(story, Transition.T6, due));
    assertFalse(late(story, Transition.T6, due.plusDays(1)));
    story.does(Transition.T6, Story.TOWNSHIP, Story.CLERK, lapse);
    assertEquals(CaseState.TERMINATED, story.file.state());
    assertEquals(story.today, story.file.dates().closed());
  }

  @Test
  void silenceAcceptsFromTheDayOfReceipt() {
    Story story = Story.received();
    LocalDate received = story.today;
    LocalDate due = due(story, ClockKind.K2);
    assertTrue(late(story, Transition.T7, due));
    assertFalse(late(story, Transition.T7, due.plusDays(1)));
    story.daysLater(8).does(Transition.T7, Story.TOWNSHIP, Actor.system(), deemed());
    assertEquals(CaseState.ACCEPTED, story.file.state());
    assertEquals(received, story.file.dates().accepted());
    assertEquals(received, story.file.runningClock(ClockKind.K4).orElseThrow().from());
    assertFalse(story.file.runningClock(ClockKind.K2).isPresent());
  }

  @Test
  void silenceAfterASupplementAcceptsFromTheDayItCame() {
    Story story = Story.received().notifyOnce(Story.report()).daysLater(4).correct(3);
    LocalDate answered = story.today;
    story.daysLater(9).does(Transition.T7, Story.TOWNSHIP, Actor.system(), deemed());
    assertEquals(answered, story.file.runningClock(ClockKind.K4).orElseThrow().from());
  }

  @Test
  void matterOfAnotherOrganEndsWithTheRightOneNamed() {
    Story story =
        Story.received().does(Transition.T9, Story.TOWNSHIP, Story.CLERK, Rows.declined());
    assertEquals(CaseState.NOT_ACCEPTED, story.file.state());
    assertEquals("不属本机关，不予受理，应向县残联申请，理由：不属民政管理", lastLine(story));
    assertTrue(story.file.clocks().stream().noneMatch(ClockRecord::isRunning));
  }

  @Test
  void transferGoesToTheRightOrganWithANewLimitAndTerm() {
    Story story = Story.received();
    ActDetail nowhere = Rows.transferred(Story.TOWNSHIP.replace("340822", "340823"));
    assertEquals("T9", story.refusalOf(Transition.T9, Story.CLERK, nowhere).rule());
    story.does(Transition.T9, Story.TOWNSHIP, Story.CLERK, Rows.transferred(Story.COUNTY));
    assertEquals(Story.COUNTY, story.file.handingTo());
    story.daysLater(2);
    ActDetail received = new IntakeDetail.TransferReceived("县残联");
    assertEquals("HOLDER", story.refusalOf(Transition.T9b, Actor.system(), received).rule());
    story.does(Transition.T9b, Story.COUNTY, Actor.system(), received);
    assertEquals(2, story.file.term());
    assertEquals("县残联", story.file.subject().department());
    assertEquals(story.today, story.file.runningClock(ClockKind.K2).orElseThrow().from());
  }

  @Test
  void nobodyActsOnACaseBetweenTwoHolders() {
    Story passedOn = Story.received();
    passedOn.does(Transition.T9, Story.TOWNSHIP, Story.CLERK, Rows.transferred(Story.COUNTY));
    Story forwarded = Story.received().accept().startStep().forward();
    for (Story story : Arrays.asList(passedOn, forwarded)) {
      assertEquals("STATE", story.refusalOf(Transition.T27, Story.CLERK, Rows.withdrawn()).rule());
      assertEquals("STATE", story.refusalOf(Transition.T28, Story.HEAD, Rows.terminated()).rule());
      assertEquals("STATE", story.refusalOf(Transition.T31, Story.CLERK, Rows.urged("催办")).rule());
    }
  }

  @Test
  void organThatDecidesMayDecideOnTheSpot() {
    Story own = new Story(Items.townshipOwn()).receive();
    own.does(Transition.T11, Story.TOWNSHIP, Story.HEAD, Story.yes());
    assertEquals(CaseState.DECIDED_YES, own.file.state());
    assertEquals(own.today, own.file.dates().accepted());
    assertTrue(own.file.runningClock(ClockKind.K6).isPresent());
    assertFalse(own.file.runningClock(ClockKind.K2).isPresent());
    Story other = Story.received();
    assertEquals("T11", other.refusalOf(Transition.T11, Story.HEAD, Story.yes()).rule());
  }

  @Test
  void noOnTheSpotGivesItsReasons() {
    Story own = new Story(Items.townshipOwn()).receive();
    ActDetail bare = new ActDetail.Decided(false, "", "", "", Story.letter("W23"));
    assertEquals("T11", own.refusalOf(Transition.T11, Story.HEAD, bare).rule());
    own.does(Transition.T11, Story.TOWNSHIP, Story.HEAD, Story.no());
    assertEquals(CaseState.DECIDED_NO, own.file.state());
  }

  @Test
  void daysOfASpecialProcedureAreNotCounted() {
    Story story = Story.received().accept().startStep();
    LocalDate before = due(story, ClockKind.K4);
    story.does(Transition.T16, Story.TOWNSHIP, Story.HEAD, Rows.procedure("能力评估"));
    assertEquals(CaseState.SUSPENDED, story.file.state());
    assertEquals(Light.BLUE, LegalClock.light(story.file, PLAIN, story.today));
    story.daysLater(7).does(Transition.T17, Story.TOWNSHIP, Story.REVIEWER, Rows.procedureEnded());
    assertEquals(CaseState.REVIEW, story.file.state());
    assertEquals(PLAIN.workingDaysAfter(before, 5).date(), due(story, ClockKind.K4));
  }

  @Test
  void plainSurveyStopsNoClock() {
    Story story = Story.received().accept().startStep();
    Verdict.Refused refused = story.refusalOf(Transition.T16, Story.HEAD, Rows.procedure("现场踏勘"));
    assertEquals("T16", refused.rule());
    story.does(Transition.T16, Story.TOWNSHIP, Story.HEAD, Rows.procedure("听证"));
    assertEquals(CaseState.SUSPENDED, story.file.state());
  }

  @Test
  void stepOfPostingIsLeftOnlyAfterItsDays() {
    Story story = posting();
    assertEquals("T21", story.refusalOf(Transition.T21, Story.REVIEWER, Story.forwarding()).rule());
    story.does(Transition.T18, Story.TOWNSHIP, Story.CLERK, Rows.posted());
    assertEquals(CaseState.PUBLICITY, story.file.state());
    LocalDate due = due(story, ClockKind.PUBLICITY);
    assertEquals(LocalDate.of(2026, 3, 9), due);
    assertTrue(late(story, Transition.T18, due));
    assertFalse(late(story, Transition.T18, due.plusDays(1)));
    ClockRecord posting = story.file.runningClock(ClockKind.PUBLICITY).orElseThrow();
    assertEquals(Light.YELLOW, new LegalClock(posting, PLAIN, due.plusDays(1)).light());
    assertEquals(
        ClockKind.K3,
        LegalClock.leading(story.file, PLAIN, due.plusDays(1)).orElseThrow().record().kind());
    story.daysLater(8).does(Transition.T18, Story.TOWNSHIP, Story.CLERK, Rows.postingEnded());
    assertFalse(story.file.runningClock(ClockKind.PUBLICITY).isPresent());
    story.forward();
    assertEquals(CaseState.FORWARDED, story.file.state());
  }

  @Test
  void objectionSendsTheCaseBackToTheSurveyAndIsPostedAgain() {
    Story story = posting();
    story.does(Transition.T18, Story.TOWNSHIP, Story.CLERK, Rows.posted());
    story.does(Transition.T19, Story.TOWNSHIP, Story.CLERK, Rows.objected());
    assertEquals(CaseState.REVIEW, story.file.state());
    assertEquals(2, story.file.step());
    assertEquals("公示异议：称该户有商品房", lastLine(story));
    story.stepDone();
    assertEquals("T21", story.refusalOf(Transition.T21, Story.REVIEWER, Story.forwarding()).rule());
  }

  @Test
  void limitIsExtendedOnceInTimeAndByNoMoreThanTheLawAllows() {
    Story story = Story.received().accept().startStep();
    LocalDate old = due(story, ClockKind.K4);
    assertEquals("T20", story.refusalOf(Transition.T20, Story.HEAD, Rows.extended(11)).rule());
    assertFalse(late(story, Transition.T20, old));
    assertTrue(late(story, Transition.T20, old.plusDays(1)));
    story.does(Transition.T20, Story.TOWNSHIP, Story.HEAD, Rows.extended(10));
    assertEquals(PLAIN.workingDaysAfter(old, 10).date(), due(story, ClockKind.K4));
    assertEquals("T20", story.refusalOf(Transition.T20, Story.HEAD, Rows.extended(5)).rule());
  }

  @Test
  void caseGoesBackToAnEarlierStepTwiceAtMost() {
    Story story = new Story(Items.surveyed()).receive().accept().startStep().stepDone();
    ActDetail back = new ReviewDetail.SentBack(2, "收入需要重新核实");
    for (int i = 0; i < LegalLimits.SENT_BACK_MAX; i++) {
      story.does(Transition.T29, Story.TOWNSHIP, Story.HEAD, back);
      assertEquals(2, story.file.step());
      story.stepDone();
    }
    assertEquals("T29", story.refusalOf(Transition.T29, Story.HEAD, back).rule());
  }

  @Test
  void certificateIsMadeThenHandedToTheTownship() {
    Story story = Story.received().accept().startStep().forward().takeUp().decideYes();
    ActDetail made = Rows.certificateMade(Story.TOWNSHIP);
    assertEquals("T24", story.refusalOf(Transition.T24, Story.WINDOW, made).rule());
    story.does(
        Transition.T24, Story.COUNTY, Story.WINDOW, new EndingDetail.CertificateBegun("残疾人证"));
    assertEquals(CaseState.PRODUCING, story.file.state());
    story.does(Transition.T24, Story.COUNTY, Story.WINDOW, made);
    assertEquals(CaseState.DELIVERING, story.file.state());
    assertEquals(Story.TOWNSHIP, story.file.holder());
    assertEquals(3, story.file.term());
  }

  @Test
  void applicationTakenBackStopsEveryClock() {
    Story story = Story.received().accept().startStep();
    story.does(Transition.T27, Story.TOWNSHIP, Story.CLERK, Rows.withdrawn());
    assertEquals(CaseState.WITHDRAWN, story.file.state());
    assertTrue(story.file.clocks().stream().noneMatch(ClockRecord::isRunning));
  }

  @Test
  void endWithoutDecisionNeedsItsReasonAndGround() {
    Story story = Story.received().accept().startStep();
    ActDetail bare = new EndingDetail.Terminated("去世", "", Story.letter("W30"));
    assertEquals("T28", story.refusalOf(Transition.T28, Story.HEAD, bare).rule());
    story.does(Transition.T28, Story.TOWNSHIP, Story.HEAD, Rows.terminated());
    assertEquals(CaseState.TERMINATED, story.file.state());
  }

  /** A case whose posting is due: accepted and surveyed. */
  private static Story posting() {
    return new Story(Items.posted()).receive().accept().startStep().stepDone();
  }

  private static ActDetail deemed() {
    return new IntakeDetail.DeemedAccepted(Story.letter("W03"));
  }

  private static LocalDate due(Story story, ClockKind kind) {
    ClockRecord record = story.file.runningClock(kind).orElseThrow();
    return new LegalClock(record, PLAIN, story.today).due().date();
  }

  private static boolean late(Story story, Transition row, LocalDate day) {
    return CaseFlow.late(story.file, row, PLAIN, day).isPresent();
  }

  private static String lastLine(Story story) {
    return story.file.history().get(story.file.history().size() - 1).text();
  }
}
