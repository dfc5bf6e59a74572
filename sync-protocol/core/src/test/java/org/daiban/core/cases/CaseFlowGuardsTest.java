package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import org.daiban.core.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** What stands in the way of an act, one guard after the other. */
class CaseFlowGuardsTest {
  @Test
  void supplementNoticeCannotBeIssuedASecondTime() {
    Story story = Story.received().notifyOnce(Story.report()).correct(3);
    Verdict.Refused refused =
        story.refusalOf(Transition.T4, Story.CLERK, Story.notice(Story.idCard()));
    assertEquals("T4", refused.rule());
    assertTrue(refused.reason().contains("只允许告知一次"));
    assertFalse(
        CaseFlow.available(story.file, Role.TOWNSHIP_CLERK, story.law).contains(Transition.T4));
  }

  @Test
  void noticeComesTooLateOnceItsFiveWorkingDaysHavePassed() {
    WorkingCalendar calendar = WorkingCalendar.of(Collections.emptyList());
    Story story = Story.received();
    LocalDate due =
        LegalClock.leading(story.file, calendar, story.today).orElseThrow().due().date();
    story.today = due;
    Act inTime = notice(story);
    assertTrue(CaseFlow.move(story.file, inTime, story.law, calendar) instanceof Verdict.Moved);
    story.today = due.plusDays(1);
    Act late = notice(story);
    Verdict.Refused refused =
        (Verdict.Refused) CaseFlow.move(story.file, late, story.law, calendar);
    assertEquals("T4", refused.rule());
    assertTrue(refused.reason().contains("行政许可法第三十二条"));
    assertTrue(refused.todo().contains("受理"));
    assertFalse(
        CaseFlow.available(story.file, Story.CLERK, story.law, calendar, story.today)
            .contains(Transition.T4));
    assertTrue(
        CaseFlow.move(story.file, late, story.law) instanceof Verdict.Moved,
        "what a holder has written is folded alike everywhere");
  }

  private static Act notice(Story story) {
    return story.next(Transition.T4, Story.TOWNSHIP, Story.CLERK, Story.notice(Story.idCard()));
  }

  @Test
  void noticeListsAtLeastOnePaperAndSaysWhatIsWrongWithEach() {
    Story story = Story.received();
    assertEquals("T4", story.refusalOf(Transition.T4, Story.CLERK, Story.notice()).rule());
    MissingItem vague = new MissingItem(2, "居民身份证", " ", "交复印件一份");
    assertEquals("T4", story.refusalOf(Transition.T4, Story.CLERK, Story.notice(vague)).rule());
  }

  @Test
  void supplementAnswersEveryLineOfTheNotice() {
    Story story = Story.received().notifyOnce(Story.idCard(), Story.report());
    Verdict.Refused refused = story.refusalOf(Transition.T5, Story.AGENT, Story.supplement(2));
    assertEquals("T5", refused.rule());
    assertTrue(refused.reason().contains("能力评估报告"));
  }

  @Test
  void onlyTheHolderMovesACase() {
    Story story = Story.received();
    Act act = story.next(Transition.T10, Story.COUNTY, Story.CLERK, Story.acceptance());
    assertEquals("HOLDER", story.refusalOf(act).rule());
  }

  @Test
  void townshipCannotActOnACaseThatTheCountyHasTakenUp() {
    Story story = Story.received().accept().startStep().forward().takeUp();
    Act act =
        story.next(Transition.T12, Story.TOWNSHIP, Story.REVIEWER, new ActDetail.StepDone("x"));
    assertEquals("HOLDER", story.refusalOf(act).rule());
  }

  @Test
  void actOfAnOldTermIsRefused() {
    Story story = Story.received().accept().startStep().forward().takeUp();
    Act right = story.next(Transition.T22, Story.COUNTY, Story.HEAD, Story.yes());
    Act old =
        new Act(
            right.caseId(),
            1,
            right.revision(),
            right.transition(),
            right.atMs(),
            right.date(),
            right.node(),
            right.actor(),
            right.detail());
    assertEquals("TERM", story.refusalOf(old).rule());
  }

  @Test
  void revisionMustBeTheNextOne() {
    Story story = Story.received();
    Act stale = story.next(Transition.T10, Story.TOWNSHIP, Story.CLERK, Story.acceptance());
    story.notifyOnce(Story.report()).correct(3);
    assertEquals("REVISION", story.refusalOf(stale).rule());
  }

  @Test
  void caseIsReceivedOnlyByTheNodeInCharge() {
    Story story = new Story(Items.elderCare());
    for (String node : new String[] {Story.COUNTY, "340822101000-00", Story.DEVICE}) {
      Act act =
          Act.received(
              Story.CASE, story.atMs(), story.today, Actor.system(), story.receivedDetail(node));
      assertEquals("T2", story.refusalOf(act).rule(), node);
    }
  }

  @Test
  void caseIsReceivedOnlyOnce() {
    Story story = Story.received();
    assertEquals("REVISION", story.refusalOf(story.acts.get(0)).rule());
  }

  @Test
  void firstReviewIsForwardedOnlyWhenTheTownshipsStepsAreDone() {
    Story story = new Story(Items.surveyed()).receive().accept().startStep();
    assertEquals("T21", story.refusalOf(Transition.T21, Story.REVIEWER, Story.forwarding()).rule());
    story.stepDone().forward();
    assertEquals(CaseState.FORWARDED, story.file.state());
  }

  @Test
  void stepOfTheCountyIsReachedByForwardingOnly() {
    Story story = Story.received().accept().startStep();
    Verdict.Refused refused =
        story.refusalOf(Transition.T12, Story.REVIEWER, new ActDetail.StepDone("属实"));
    assertEquals("T12", refused.rule());
    assertTrue(refused.todo().contains("转报"));
  }

  @Test
  void firstReviewGoesToTheCountyThatServesTheVillage() {
    Story story = Story.received().accept().startStep();
    ActDetail.Forwarded astray =
        new ActDetail.Forwarded("属实", "340823000000-00", Story.letter("W20"));
    assertEquals("T21", story.refusalOf(Transition.T21, Story.REVIEWER, astray).rule());
  }

  @Test
  void nobodyDecidesBeforeTheDecisionStep() {
    Story story = Story.received().accept().startStep();
    assertEquals("T22", story.refusalOf(Transition.T22, Story.HEAD, Story.yes()).rule());
  }

  @Test
  void reviewerDoesNotDecide() {
    Story story = Story.received().accept().startStep().forward().takeUp();
    Actor both = new Actor(Story.REVIEWER.person(), Role.FIRST_REPRESENTATIVE, "赵审核");
    assertEquals("T22", story.refusalOf(Transition.T22, both, Story.yes()).rule());
    assertFalse(CaseFlow.available(story.file, both, story.law).contains(Transition.T22));
    assertTrue(CaseFlow.available(story.file, Story.HEAD, story.law).contains(Transition.T22));
  }

  @Test
  void refusalStatesReasonsAndGround() {
    Story story = Story.received().accept().startStep().forward().takeUp();
    ActDetail.Decided bare = new ActDetail.Decided(false, "不符合条件", " ", "", Story.letter("W23"));
    assertEquals("T23", story.refusalOf(Transition.T23, Story.HEAD, bare).rule());
  }

  @Test
  void yesIsNotWrittenAsANo() {
    Story story = Story.received().accept().startStep().forward().takeUp();
    ActDetail.Decided wrongSide =
        new ActDetail.Decided(false, "不符合条件", "条款", "内容", Story.letter("W22"));
    assertEquals("T22", story.refusalOf(Transition.T22, Story.HEAD, wrongSide).rule());
  }

  @Test
  void letterBelongsToItsAct() {
    Story story = Story.received();
    ActDetail.Accepted wrong = new ActDetail.Accepted(Story.letter("W23"), Collections.emptyList());
    assertEquals("LETTER", story.refusalOf(Transition.T10, Story.CLERK, wrong).rule());
  }

  @Test
  void detailBelongsToItsAct() {
    Story story = Story.received();
    assertEquals(
        "DETAIL", story.refusalOf(Transition.T10, Story.CLERK, new ActDetail.Closed()).rule());
    assertEquals(
        "DETAIL",
        story.refusalOf(Transition.T10, Story.CLERK, new ActDetail.Unknown("new", "{}")).rule());
  }

  @Test
  void townshipThatTheVillageHasMovedToReceivesAboveAllThatTheOneBeforeCanHaveDone() {
    String there = "340822101000-00";
    Story story = new Story(Items.elderCare());
    story.does(
        Act.received(
            Story.CASE,
            there,
            1,
            story.atMs(),
            story.today,
            Actor.system(),
            story.receivedDetail(there)));
    assertEquals(there, story.file.holder());
    assertEquals(3, story.file.term());
    Act between = receivedUnder(2, there);
    assertEquals("TERM", new Story(Items.elderCare()).refusalOf(between).rule());
    Act elsewhere = receivedUnder(3, "340823101000-00");
    assertEquals("T2", new Story(Items.elderCare()).refusalOf(elsewhere).rule());
  }

  private static Act receivedUnder(int term, String node) {
    Story story = new Story(Items.elderCare());
    Act act =
        Act.received(
            Story.CASE, story.atMs(), story.today, Actor.system(), story.receivedDetail(node));
    return new Act(
        act.caseId(),
        term,
        1,
        act.transition(),
        act.atMs(),
        act.date(),
        node,
        act.actor(),
        act.detail());
  }

  @Test
  void resultGoesBackOnlyToTheNodeThatReceivedTheCase() {
    Story story = Story.received().accept().startStep().forward().takeUp().decideYes();
    ActDetail.ReadyToDeliver astray =
        new ActDetail.ReadyToDeliver("340822101000-00", Story.letter("W25"));
    assertEquals("T24b", story.refusalOf(Transition.T24b, Story.WINDOW, astray).rule());
  }

  @Test
  void deliveryNeedsASignatureOnADayBetweenDecisionAndToday() {
    Story story = delivering();
    assertEquals(
        "T25",
        story.refusalOf(Transition.T25, Story.AGENT, Story.proof(story.today.plusDays(1))).rule());
    assertEquals(
        "T25",
        story.refusalOf(Transition.T25, Story.AGENT, Story.proof(story.today.minusDays(9))).rule());
    ActDetail.Delivered proof = Story.proof(story.today);
    ActDetail.Delivered unsigned =
        new ActDetail.Delivered(
            proof.request(), "张三", "本人", story.today, "", "agent", true, Story.letter("W26"));
    assertEquals("T25", story.refusalOf(Transition.T25, Story.AGENT, unsigned).rule());
  }

  @Test
  void proxyAgentDoesNotCaptureWhatMustBeAppliedForInPerson() {
    ItemLaw open = Items.elderCare();
    ItemLaw inPerson =
        new ItemLaw(
            open.code(),
            open.name(),
            open.type(),
            open.department(),
            open.acceptLevel(),
            open.decideLevel(),
            false,
            open.promised(),
            open.statutory(),
            open.steps(),
            open.procedures());
    Story story = new Story(inPerson);
    ActDetail.Captured detail =
        new ActDetail.Captured("n", open.code(), open.name(), "v", "张三", "340822100201", "d");
    Act act =
        Act.captured(Story.CASE, story.atMs(), story.today, Story.DEVICE, Story.AGENT, detail);
    assertEquals("T1", story.refusalOf(act).rule());
  }

  @Test
  void jointItemSaysThatOtherDepartmentsAreAskedFirst() {
    Story story = new Story(Items.joint()).receive().accept();
    Act act =
        story.next(Transition.T10a, Story.TOWNSHIP, Actor.system(), new ActDetail.StepStarted());
    assertTrue(story.refusalOf(act).reason().contains("并联"));
  }

  @Test
  void rowThatOnlyANewerProgramKnowsIsRefusedWithThatReason() {
    Story story = Story.received();
    Act known = story.next(Transition.T10, Story.TOWNSHIP, Story.CLERK, Story.acceptance());
    Act newer =
        new Act(
            known.caseId(),
            known.term(),
            known.revision(),
            "T99",
            known.atMs(),
            known.date(),
            known.node(),
            known.actor(),
            new ActDetail.Unknown("novel", "{}"));
    assertEquals("UNKNOWN", story.refusalOf(newer).rule());
  }

  @Test
  void textThatWouldNotFitOneEntryIsRefused() {
    Story story = Story.received();
    MissingItem[] many = new MissingItem[ActLimits.LINES_MAX + 1];
    Arrays.fill(many, Story.idCard());
    assertEquals("SIZE", story.refusalOf(Transition.T4, Story.CLERK, Story.notice(many)).rule());
    story.accept().startStep();
    ActDetail.Forwarded wordy =
        new ActDetail.Forwarded(
            "长".repeat(ActLimits.TEXT_CHARS_MAX + 1), Story.COUNTY, Story.letter("W20"));
    assertEquals("SIZE", story.refusalOf(Transition.T21, Story.REVIEWER, wordy).rule());
  }

  @Test
  void actThatIsAllowedAlwaysFitsOneEntry() {
    for (String letter : new String[] {"字", "\"", "\u0001"}) {
      String word = letter.repeat(ActLimits.WORD_CHARS_MAX);
      MissingItem[] many = new MissingItem[ActLimits.LINES_MAX];
      Arrays.fill(many, new MissingItem(2, word, word, word));
      Story story = Story.received();
      Act act = story.next(Transition.T4, Story.TOWNSHIP, Story.CLERK, Story.notice(many));
      if (CaseFlow.move(story.file, act, story.law) instanceof Verdict.Moved) {
        assertEquals(act, ActText.parse(ActText.of(act).text()).act());
      }
    }
  }

  @Test
  void stepWithoutDaysOfItsOwnStartsNoClock() {
    ItemLaw law =
        Items.item(Level.TOWNSHIP, Level.TOWNSHIP, "受理 township accept 1", "决定 township decide 0");
    Story story = new Story(law).receive().accept().startStep();
    assertEquals(2, story.file.step());
    assertFalse(story.file.runningClock(ClockKind.K5).isPresent());
  }

  private static Story delivering() {
    return Story.received()
        .accept()
        .startStep()
        .forward()
        .takeUp()
        .daysLater(7)
        .decideYes()
        .handToTownship();
  }
}
