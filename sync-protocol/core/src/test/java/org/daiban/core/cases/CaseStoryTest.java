package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole life of a case of 养老服务补贴, told by its acts. */
class CaseStoryTest {
  @Test
  void caseGoesFromReceiptThroughNoticeReviewAndDecisionToItsArchive() {
    Story story = Story.received();
    assertEquals(CaseState.RECEIVED, story.file.state());
    assertEquals(VillageNext.WAIT, VillageNext.of(story.file));

    story.daysLater(1).notifyOnce(Story.idCard(), Story.report());
    assertEquals(CaseState.CORRECTION, story.file.state());
    assertEquals(VillageNext.SUPPLEMENT, VillageNext.of(story.file));
    assertEquals(2, story.file.missing().size());

    story.daysLater(2).correct(2, 3);
    assertEquals(CaseState.RECEIVED, story.file.state());
    assertTrue(story.file.missing().isEmpty());

    story.daysLater(1).accept().startStep();
    assertEquals(CaseState.REVIEW, story.file.state());
    assertEquals(2, story.file.step());

    story.daysLater(3).forward();
    assertEquals(CaseState.FORWARDED, story.file.state());
    assertEquals(Story.TOWNSHIP, story.file.holder());
    assertEquals(Story.COUNTY, story.file.handingTo());

    story.takeUp();
    assertEquals(Story.COUNTY, story.file.holder());
    assertEquals(2, story.file.term());
    assertEquals(3, story.file.step());

    story.daysLater(1).decideYes();
    assertEquals(CaseState.DECIDED_YES, story.file.state());

    story.handToTownship();
    assertEquals(Story.TOWNSHIP, story.file.holder());
    assertEquals(3, story.file.term());
    assertEquals(VillageNext.HAND_OVER, VillageNext.of(story.file));

    story.daysLater(2).deliver().close();
    assertEquals(CaseState.CLOSED, story.file.state());
    assertEquals(VillageNext.NOTHING, VillageNext.of(story.file));
    assertEquals(story.acts.size(), story.file.revision());
    assertEquals(
        List.of("W05", "W03", "W20", "W22", "W25", "W26"),
        story.file.letters().stream().map(LetterNote::kind).toList());
  }

  @Test
  void refusalCarriesItsReasonsDownToTheVillage() {
    Story story = Story.received().accept().startStep().forward().takeUp().decideNo();
    assertEquals(VillageNext.READ_REFUSAL, VillageNext.of(story.file));
    assertFalse(story.file.decision().yes());
    assertEquals("不属于经济困难家庭", story.file.decision().reason());

    story.handToTownship();
    assertEquals(VillageNext.HAND_OVER, VillageNext.of(story.file));
  }

  @Test
  void capturingDeviceSeesItsCaseBeforeAnyNodeHasIt() {
    Story story = new Story(Items.elderCare());
    story.does(
        Act.captured(
            Story.CASE,
            story.atMs(),
            story.today,
            Story.DEVICE,
            Story.AGENT,
            new ActDetail.Captured(
                "340822100201260302000017",
                story.law.code(),
                story.law.name(),
                "sample-2026.1",
                "张三",
                "340822100201",
                "县民政局")));
    assertEquals(CaseState.CAPTURED, story.file.state());
    assertEquals(VillageNext.SEND, VillageNext.of(story.file));
    assertTrue(story.file.runningClock(ClockKind.K1).isPresent());

    story.receive();
    assertEquals(CaseState.RECEIVED, story.file.state());
    assertEquals(LocalDate.of(2026, 3, 2), story.file.dates().captured());
    assertFalse(story.file.runningClock(ClockKind.K1).isPresent());
  }

  @Test
  void townshipDecidesItsOwnItemWithoutForwarding() {
    Story story = new Story(Items.townshipOwn()).receive().accept().startStep();
    assertEquals(2, story.file.step());
    story.decideYes();
    story.does(
        Transition.T24b,
        Story.TOWNSHIP,
        Story.CLERK,
        new ActDetail.ReadyToDeliver(Story.TOWNSHIP, Story.letter("W25")));
    assertEquals(1, story.file.term());
    story.deliver().close();
    assertEquals(CaseState.CLOSED, story.file.state());
  }

  @Test
  void papersWithoutTownshipReviewAreForwardedRightAfterAcceptance() {
    Story story = new Story(Items.passedOn()).receive().accept().startStep();
    assertEquals(1, story.file.step());
    story.forward().takeUp();
    assertEquals(2, story.file.step());
  }

  @Test
  void clocksStartAndStopWithTheActs() {
    Story story = Story.received().notifyOnce(Story.report()).daysLater(1).correct(3);
    assertEquals(2, story.file.clocks().stream().filter(k -> k.kind() == ClockKind.K2).count());
    assertTrue(story.file.runningClock(ClockKind.K2).isPresent());
    assertFalse(story.file.runningClock(ClockKind.CORRECTION).isPresent());

    story.daysLater(1).accept().startStep();
    assertFalse(story.file.runningClock(ClockKind.K2).isPresent());
    assertEquals(story.today, story.file.runningClock(ClockKind.K3).orElseThrow().from());
    assertEquals("初审环节时限", story.file.runningClock(ClockKind.K5).orElseThrow().limit().law());

    story.forward();
    assertFalse(story.file.runningClock(ClockKind.K5).isPresent());
    assertTrue(story.file.runningClock(ClockKind.K3).isPresent());

    story.takeUp().decideYes();
    assertFalse(story.file.runningClock(ClockKind.K3).isPresent());
    assertFalse(story.file.runningClock(ClockKind.K4).isPresent());
    assertTrue(story.file.runningClock(ClockKind.K6).isPresent());

    story.handToTownship().deliver();
    assertTrue(story.file.clocks().stream().noneMatch(ClockRecord::isRunning));
  }
}
