package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.daiban.core.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** Several departments look at one application (行政许可法 26, 42(2); domain model 7). */
class JointTest {
  private static final WorkingCalendar PLAIN = WorkingCalendar.of(Collections.emptyList());

  @Test
  void allPartsStartAtOnceEachWithItsOwnLimitAndNumber() {
    Joint joint = split(1, 2, 3).file.joint();
    JointPart land = joint.find(2).orElseThrow();
    JointPart forest = joint.find(3).orElseThrow();
    assertEquals("340822100201260302000017-03", forest.number(split(1, 2).file.number()));
    assertEquals("2026-03-09", due(land.clock()));
    assertEquals("2026-03-05", due(forest.clock()));
    assertEquals(CaseState.JOINT, split(1, 2).file.state());
    assertEquals(2, split(1, 2).file.joint().parts().size());
  }

  @Test
  void longerLimitOfTheLawRunsFromAcceptanceAndTheEarlierOneStandsEnded() {
    Story story = JointCases.accepted(JointCases.law(false)).daysLater(1);
    story.does(Transition.T13, Story.TOWNSHIP, Story.CLERK, JointCases.split(1, 2));
    ClockRecord running = story.file.runningClock(ClockKind.K4).orElseThrow();
    assertEquals(45, running.limit().days());
    assertEquals(LocalDate.of(2026, 3, 2), running.from());
    ClockRecord before =
        story.file.clocks().stream().filter(JointTest::isPlainK4).findFirst().get();
    assertEquals(LocalDate.of(2026, 3, 3), before.endedOn());
    assertEquals(7, story.file.runningClock(ClockKind.K5).orElseThrow().limit().days());
    assertEquals(20, story.file.runningClock(ClockKind.K3).orElseThrow().limit().days());
  }

  private static boolean isPlainK4(ClockRecord clock) {
    return clock.kind() == ClockKind.K4 && clock.limit().days() == 20;
  }

  @Test
  void mandatoryPartMayNotBeLeftOutAndNoneIsMadeUp() {
    Story story = JointCases.accepted(JointCases.law(false));
    assertEquals("T13", refusal(story, JointCases.split(1, 3)).rule());
    assertTrue(refusal(story, JointCases.split(1, 3)).reason().contains("县自然资源和规划局"));
    assertEquals("T13", refusal(story, JointCases.split(1, 2, 9)).rule());
    assertEquals("T13", refusal(story, JointCases.split(1, 2, 2)).rule());
  }

  @Test
  void itemForSeveralDepartmentsIsNotBegunWithoutThem() {
    Story story = JointCases.accepted(JointCases.law(false));
    Verdict.Refused refused =
        story.refusalOf(Transition.T10a, Actor.system(), new ActDetail.StepStarted());
    assertTrue(refused.todo().contains("T13"));
    Story alone = Story.received().accept();
    assertEquals("T13", alone.refusalOf(Transition.T13, Story.CLERK, JointCases.split(1)).rule());
  }

  @Test
  void jointSurveyIsOneSlotThatThePlanMayDemand() {
    Story story = JointCases.accepted(JointCases.law(false, true));
    assertTrue(refusal(story, JointCases.split(1, 2)).reason().contains("联合踏勘"));
    assertEquals("T13", refusal(story, surveyed(LocalDate.of(2026, 3, 1))).rule());
    story.does(Transition.T13, Story.TOWNSHIP, Story.CLERK, surveyed(LocalDate.of(2026, 3, 5)));
    assertEquals("地块现场", story.file.joint().survey().place());
  }

  private static JointDetail.Split surveyed(LocalDate date) {
    return new JointDetail.Split(
        Arrays.asList(1, 2), new JointSurvey(date, "9:30", "地块现场"), Story.letter("W19"));
  }

  @Test
  void answerStopsItsOwnClockOnTheDayOfTheSignature() {
    Story story = split(1, 2).daysLater(2);
    story.does(Transition.T14, Story.TOWNSHIP, JointCases.FARMING, JointCases.agreed(1));
    JointPart part = story.file.joint().find(1).orElseThrow();
    assertEquals(LocalDate.of(2026, 3, 4), part.clock().endedOn());
    assertEquals("孙农业", part.answer().signer());
    assertTrue(story.file.joint().find(2).orElseThrow().clock().isRunning());
  }

  @Test
  void departmentAnswersOnceAndOnlyIfItWasAsked() {
    Story story = split(1, 2);
    story.does(Transition.T14, Story.TOWNSHIP, JointCases.FARMING, JointCases.agreed(1));
    assertTrue(answer(story, JointCases.agreed(1)).reason().contains("已经答复过"));
    assertEquals("T14", answer(story, JointCases.agreed(3)).rule());
    assertTrue(answer(story, JointCases.refused(2, " ")).reason().contains("理由"));
    assertEquals(
        "ROLE", story.refusalOf(Transition.T14, Actor.system(), JointCases.agreed(2)).rule());
  }

  @Test
  void answersAreMergedOnlyWhenAllAreThere() {
    Story story = split(1, 2);
    story.does(Transition.T14, Story.TOWNSHIP, JointCases.FARMING, JointCases.agreed(1));
    JointDetail.Merged merged = new JointDetail.Merged("各部门同意，可以踏勘");
    Verdict.Refused early = story.refusalOf(Transition.T15, Story.CLERK, merged);
    assertTrue(early.reason().contains("县自然资源和规划局"));
    story.does(Transition.T14, Story.TOWNSHIP, JointCases.LAND, JointCases.agreed(2));
    story.does(Transition.T15, Story.TOWNSHIP, Story.CLERK, merged);
    assertEquals(CaseState.REVIEW, story.file.state());
    assertEquals(3, story.file.step());
    assertEquals(4, story.file.runningClock(ClockKind.K5).orElseThrow().limit().days());
  }

  @Test
  void oneNoEndsInANoThatQuotesIt() {
    Story story = split(1, 2).daysLater(1);
    story.does(Transition.T14, Story.TOWNSHIP, JointCases.LAND, JointCases.refused(2, "占用永久基本农田"));
    assertEquals("T22", story.refusalOf(Transition.T22, Story.HEAD, Story.yes()).rule());
    assertTrue(story.refusalOf(Transition.T23, Story.HEAD, Story.no()).reason().contains("没有引用"));
    ActDetail.Decided quoting =
        new ActDetail.Decided(
            false, "县自然资源和规划局不同意：占用永久基本农田", "土地管理法第六十二条", "", Story.letter("W23"));
    story.does(Transition.T23, Story.TOWNSHIP, Story.HEAD, quoting);
    assertEquals(CaseState.DECIDED_NO, story.file.state());
    assertFalse(story.file.joint().find(1).orElseThrow().clock().isRunning());
  }

  @Test
  void mergeWithANoLeadsToTheDecisionWithoutASurvey() {
    Story story = split(1, 2);
    story.does(Transition.T14, Story.TOWNSHIP, JointCases.FARMING, JointCases.agreed(1));
    story.does(Transition.T14, Story.TOWNSHIP, JointCases.LAND, JointCases.refused(2, "占用永久基本农田"));
    story.does(Transition.T15, Story.TOWNSHIP, Story.CLERK, new JointDetail.Merged("不能批准"));
    assertEquals(4, story.file.step());
    assertEquals("T22", story.refusalOf(Transition.T22, Story.HEAD, Story.yes()).rule());
  }

  @Test
  void whoSignedForAPartDoesNotDecide() {
    Story story = split(1, 2);
    story.does(Transition.T14, Story.TOWNSHIP, JointCases.LAND, JointCases.agreed(2));
    assertTrue(story.file.reviewers().contains("p-land"));
  }

  @Test
  void silenceIsAYesOnlyWhereThePlanSaysSoAndWhenTheLimitHasPassed() {
    Story strict = split(1, 2).daysLater(10);
    assertTrue(
        strict
            .refusalOf(Transition.T14, Actor.system(), new JointDetail.Silent(1))
            .reason()
            .contains("没有规定"));
    Story mild = JointCases.accepted(JointCases.law(true));
    mild.does(Transition.T13, Story.TOWNSHIP, Story.CLERK, JointCases.split(1, 2)).daysLater(7);
    assertInstanceOf(Verdict.Refused.class, now(mild, Actor.system(), new JointDetail.Silent(1)));
    mild.daysLater(1);
    assertInstanceOf(Verdict.Moved.class, now(mild, Actor.system(), new JointDetail.Silent(1)));
    assertEquals(
        "T14",
        mild.refusalOf(Transition.T14, JointCases.FARMING, new JointDetail.Silent(1)).rule());
  }

  @Test
  void partAsksForPapersThroughTheLeadWithinTwoWorkingDaysAndTheApplicantIsToldOnce() {
    Story story = split(1, 2).daysLater(2);
    assertInstanceOf(Verdict.Moved.class, now(story, JointCases.FARMING, JointCases.asks(1)));
    assertEquals(
        "T4", story.refusalOf(Transition.T4, Story.CLERK, Story.notice(Story.idCard())).rule());
    story.does(Transition.T14, Story.TOWNSHIP, JointCases.FARMING, JointCases.asks(1));
    story.notifyOnce(Story.idCard());
    assertEquals(CaseState.JOINT, story.file.state());
    assertTrue(story.file.awaitsSupplement());
    assertEquals(VillageNext.SUPPLEMENT, VillageNext.of(story.file));
    assertTrue(answer(story, JointCases.asks(2)).reason().contains("已发过"));
    story.daysLater(1).correct(2);
    assertEquals(CaseState.JOINT, story.file.state());
    assertFalse(story.file.runningClock(ClockKind.CORRECTION).isPresent());
    assertTrue(story.file.runningClock(ClockKind.K3).orElseThrow().pauses().isEmpty());
  }

  /** Split on Monday: until Wednesday each department may still ask. */
  @Test
  void noticeAfterTheSplitWaitsUntilEachDepartmentHasSpokenOrItsTwoDaysAreOver() {
    Story story = split(1, 2);
    story.does(Transition.T14, Story.TOWNSHIP, JointCases.FARMING, JointCases.asks(1));
    assertTrue(((Verdict.Refused) notice(story)).reason().contains("县自然资源和规划局"));
    assertFalse(
        CaseFlow.available(story.file, Story.CLERK, story.law, PLAIN, story.today)
            .contains(Transition.T4));
    assertInstanceOf(Verdict.Refused.class, notice(story.daysLater(2)));
    assertInstanceOf(Verdict.Moved.class, notice(story.daysLater(1)));
    Story spoken = split(1, 2);
    spoken.does(Transition.T14, Story.TOWNSHIP, JointCases.FARMING, JointCases.asks(1));
    spoken.does(Transition.T14, Story.TOWNSHIP, JointCases.LAND, JointCases.agreed(2));
    assertInstanceOf(Verdict.Moved.class, notice(spoken));
  }

  private static Verdict notice(Story story) {
    Act act = story.next(Transition.T4, Story.TOWNSHIP, Story.CLERK, Story.notice(Story.idCard()));
    return CaseFlow.move(story.file, act, story.law, PLAIN);
  }

  @Test
  void longerLimitTakesOverWhatDidNotCountBeforeTheSplitAndWhatWasAdded() {
    ClockLedger ledger = new ClockLedger(Collections.emptyList());
    LocalDate monday = LocalDate.of(2026, 3, 2);
    ledger.start(ClockKind.K4, monday, LegalLimits.NOTICE);
    ledger.pause(monday.plusDays(1), "听证");
    ledger.resume(monday.plusDays(4));
    ledger.extend(ClockKind.K4, 10);
    ledger.replace(ClockKind.K4, monday.plusDays(7), monday, LegalLimits.joint(45));
    ClockRecord longer = ledger.records().get(1);
    assertEquals(monday.plusDays(7), ledger.records().get(0).endedOn());
    assertEquals(10, longer.extensionDays());
    assertEquals(ledger.records().get(0).pauses(), longer.pauses());
    assertEquals(45, longer.limit().days());
    assertTrue(longer.isRunning());
  }

  @Test
  void departmentThatIsLateIsToldOfByItself() {
    CaseFile file = split(1, 2).file;
    LocalDate late = LocalDate.of(2026, 3, 10);
    List<String> keys = new ArrayList<>();
    new CaseLights(file, PLAIN, late).alarms().forEach(alarm -> keys.add(alarm.key()));
    assertTrue(keys.contains("K5-1001/RED/0+0"), keys.toString());
    assertTrue(keys.contains("K5-1002/RED/0+0"), keys.toString());
  }

  @Test
  void noticeAfterTheSplitListsWhatWasAskedAndNothingElse() {
    Story story = split(1, 2);
    story.does(Transition.T14, Story.TOWNSHIP, JointCases.FARMING, JointCases.asks(1));
    Verdict.Refused more =
        story.refusalOf(Transition.T4, Story.CLERK, Story.notice(Story.idCard(), Story.report()));
    assertEquals("T4", more.rule());
    assertTrue(more.todo().contains(Story.idCard().name()));
    story.notifyOnce(Story.idCard());
    assertTrue(story.file.awaitsSupplement());
  }

  @Test
  void askingForPapersOnTheThirdWorkingDayComesTooLate() {
    Story story = split(1, 2).daysLater(3);
    Verdict verdict = now(story, JointCases.FARMING, JointCases.asks(1));
    assertTrue(((Verdict.Refused) verdict).reason().contains("2026-03-04"));
  }

  @Test
  void mergeWaitsWhileTheApplicantHasTimeToBringWhatWasAsked() {
    Story story = split(1, 2);
    story.does(Transition.T14, Story.TOWNSHIP, JointCases.FARMING, JointCases.asks(1));
    story.notifyOnce(Story.idCard());
    story.does(Transition.T14, Story.TOWNSHIP, JointCases.FARMING, JointCases.agreed(1));
    story.does(Transition.T14, Story.TOWNSHIP, JointCases.LAND, JointCases.agreed(2));
    JointDetail.Merged merged = new JointDetail.Merged("同意");
    Act early = story.next(Transition.T15, Story.TOWNSHIP, Story.CLERK, merged);
    assertInstanceOf(Verdict.Refused.class, CaseFlow.move(story.file, early, story.law, PLAIN));
    Act late = story.daysLater(30).next(Transition.T15, Story.TOWNSHIP, Story.CLERK, merged);
    assertInstanceOf(Verdict.Moved.class, CaseFlow.move(story.file, late, story.law, PLAIN));
  }

  @Test
  void peoplesGovernmentApprovesTheExtensionOfFifteenDays() {
    Story story = split(1, 2);
    assertTrue(
        story.refusalOf(Transition.T20, Story.HEAD, Rows.extended(15)).reason().contains("人民政府"));
    ReviewDetail.Extended rightly =
        new ReviewDetail.Extended(15, false, "须补充踏勘", "怀宁县人民政府周县长", Story.letter("W12"));
    story.does(Transition.T20, Story.TOWNSHIP, Story.HEAD, rightly);
    assertEquals(15, story.file.runningClock(ClockKind.K4).orElseThrow().extensionDays());
  }

  @Test
  void specialProcedureStopsEachPartsClockToo() {
    Story story = split(1, 2);
    story.does(Transition.T16, Story.TOWNSHIP, Story.HEAD, Rows.procedure("能力评估"));
    assertTrue(story.file.joint().find(1).orElseThrow().clock().openPause().isPresent());
    story.daysLater(4);
    story.does(Transition.T17, Story.TOWNSHIP, Story.REVIEWER, Rows.procedureEnded());
    assertEquals(CaseState.JOINT, story.file.state());
    assertEquals("2026-03-13", due(story.file.joint().find(1).orElseThrow().clock()));
  }

  @Test
  void fileWithPartsComesBackAsItWasWrittenAndStandsInAGoldenFile() {
    Story story = JointCases.accepted(JointCases.law(false, true));
    story.does(Transition.T13, Story.TOWNSHIP, Story.CLERK, surveyed(LocalDate.of(2026, 3, 5)));
    story.does(Transition.T14, Story.TOWNSHIP, JointCases.FARMING, JointCases.asks(1));
    story.does(Transition.T14, Story.TOWNSHIP, JointCases.LAND, JointCases.refused(2, "占用永久基本农田"));
    CaseFileText written = CaseFileText.of(story.file);
    Golden.assertHolds("src/test/resources/golden/case-file-joint.json", written.text());
    assertEquals(written, CaseFileText.parse(written.text()));
    assertNull(Story.received().file.joint());
  }

  @Test
  void opinionOnTheWireComesBackAsItWasWritten() {
    PartOpinion opinion =
        new PartOpinion(
            2,
            1,
            3,
            PartOpinion.OPINION,
            false,
            "占用永久基本农田",
            Collections.emptyList(),
            "吴国土",
            LocalDate.of(2026, 3, 4),
            Story.letter("W19"));
    Golden.assertHolds("src/test/resources/golden/payload-opinion.json", opinion.text());
    assertEquals(opinion, PartOpinion.parse(opinion.text()));
    assertTrue(opinion.answers(split(1, 2).file.joint()));
  }

  private static Story split(Integer... parts) {
    Story story = JointCases.accepted(JointCases.law(false));
    return story.does(Transition.T13, Story.TOWNSHIP, Story.CLERK, JointCases.split(parts));
  }

  private static Verdict.Refused refusal(Story story, JointDetail detail) {
    return story.refusalOf(Transition.T13, Story.CLERK, detail);
  }

  private static Verdict.Refused answer(Story story, JointDetail detail) {
    return story.refusalOf(Transition.T14, JointCases.FARMING, detail);
  }

  private static Verdict now(Story story, Actor actor, ActDetail detail) {
    Act act = story.next(Transition.T14, Story.TOWNSHIP, actor, detail);
    return CaseFlow.move(story.file, act, story.law, PLAIN);
  }

  private static String due(ClockRecord clock) {
    LegalClock look = new LegalClock(clock, PLAIN, LocalDate.of(2026, 3, 2));
    return look.due().date().toString();
  }
}
