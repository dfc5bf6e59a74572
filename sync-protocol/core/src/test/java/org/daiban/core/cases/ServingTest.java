package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The five modes of delivery: what proves each, and which day counts. */
class ServingTest {
  private static final String PICTURE = "sha256:" + "d".repeat(64);

  @Test
  void mailIsDeliveredOnTheDayOfItsSlipAndNotBeforeItWasPosted() {
    Story story = delivering();
    LocalDate posted = story.today;
    assertRule("T25", story, of("post", posted, PICTURE, ServingFacts.NONE));
    serve(story, ServingStep.Kind.MAILED);
    story.daysLater(4);
    assertRule("T25", story, of("post", posted.minusDays(1), PICTURE, ServingFacts.NONE));
    assertRule("T25", story, of("post", story.today, "", ServingFacts.NONE));
    deliver(story, of("post", story.today.minusDays(1), PICTURE, ServingFacts.NONE));
    assertEquals(story.today.minusDays(1), story.file.dates().delivered());
    ClockRecord k6 = last(story.file, ClockKind.K6);
    assertEquals(story.today.minusDays(1), k6.endedOn());
  }

  @Test
  void mailThatCameBackIsNotDelivered() {
    Story story = delivering();
    serve(story, ServingStep.Kind.MAILED);
    serve(story, ServingStep.Kind.FAILED);
    assertRule("T25", story, of("post", story.today, PICTURE, ServingFacts.NONE));
  }

  @Test
  void paperInTheAgentsHandsIsNotYetTheVillagers() {
    Story story = delivering();
    assertRule("T25", story, of("agent", story.today, PICTURE, ServingFacts.NONE));
    serve(story, ServingStep.Kind.GIVEN);
    assertEquals(CaseState.DELIVERING, story.file.state());
    assertTrue(story.file.runningClock(ClockKind.K6).isPresent());
    story.daysLater(1);
    deliver(story, of("agent", story.today, PICTURE, ServingFacts.NONE));
  }

  @Test
  void agentsOwnProofIsTakenUnlessItsDayIsBeforeTheAgentHadThePaper() {
    Story story = delivering().daysLater(2);
    serve(story, ServingStep.Kind.GIVEN);
    Act early =
        Act.on(
            story.file,
            Transition.T25,
            story.atMs(),
            story.today.minusDays(1),
            story.file.holder(),
            Story.AGENT,
            Story.proof(story.today.minusDays(1)));
    assertEquals("T25", story.refusalOf(early).rule());
    story.deliver();
    assertEquals(CaseState.DELIVERED, story.file.state());
  }

  @Test
  void electronicDeliveryNeedsConsentFirstAndTheSystemsOwnRecord() {
    Story story = delivering();
    ServingFacts log = new ServingFacts("", "", "皖事通消息中心 2026-03-03 10:00:00 已送达");
    assertRule("T25", story, of("electronic", story.today, "", log));
    serve(story, ServingStep.Kind.CONSENTED);
    assertRule("T25", story, of("electronic", story.today, "", ServingFacts.NONE));
    deliver(story, of("electronic", story.today, "", log));
    assertTrue(text(story).contains("电子送达"));
  }

  @Test
  void paperIsLeftWithTheRefusalAWitnessAndAPhoto() {
    Story story = delivering();
    ServingFacts whole = new ServingFacts("拒绝签收，称不认可金额", "村委会委员某", "");
    assertRule("T25", story, of("left", story.today, PICTURE, new ServingFacts("拒收", "", "")));
    assertRule("T25", story, of("left", story.today, PICTURE, new ServingFacts("", "某", "")));
    assertRule("T25", story, of("left", story.today, "", whole));
    deliver(story, of("left", story.today, PICTURE, whole));
    assertTrue(text(story).contains("留置送达，本人拒收"));
  }

  @Test
  void wayOfDeliveryThatIsNoneIsRefused() {
    assertRule(
        "T25", delivering(), of("pigeon", LocalDate.of(2026, 3, 2), PICTURE, ServingFacts.NONE));
  }

  @Test
  void afterThreeFailedAttemptsTheApplicantIsToldFirst() {
    Story story = delivering();
    for (int i = 0; i < 3; i++) {
      serve(story, ServingStep.Kind.FAILED);
    }
    Act fourth = next(story, Rows.served(ServingStep.Kind.FAILED, story.today));
    assertEquals("T24c", story.refusalOf(fourth).rule());
    for (ServingStep.Kind again : Arrays.asList(ServingStep.Kind.MAILED, ServingStep.Kind.GIVEN)) {
      Act sent = next(story, Rows.served(again, story.today));
      assertTrue(story.refusalOf(sent).reason().contains("3次"), again.toString());
    }
    serve(story, ServingStep.Kind.TOLD);
    serve(story, ServingStep.Kind.FAILED);
    assertEquals(5, story.file.serving().size());
  }

  @Test
  void stepWithoutItsProofItsWordsOrADayThatCanBeIsRefused() {
    Story story = delivering();
    LocalDate today = story.today;
    for (ServingStep wrong :
        Arrays.asList(
            new ServingStep(ServingStep.Kind.GIVEN, today, "王代办", "", ""),
            new ServingStep(ServingStep.Kind.CONSENTED, today, "皖事通", "", ""),
            new ServingStep(ServingStep.Kind.MAILED, today, "邮政速递", " ", ""),
            new ServingStep(ServingStep.Kind.TOLD, today, "电话无人接听", "", ""),
            new ServingStep(ServingStep.Kind.FAILED, today, " ", "", ""),
            new ServingStep(ServingStep.Kind.FAILED, today.plusDays(1), "无人", "", ""),
            new ServingStep(ServingStep.Kind.FAILED, today.minusDays(9), "无人", "", ""))) {
      Act act = next(story, new EndingDetail.Served(wrong));
      assertEquals("T24c", story.refusalOf(act).rule(), wrong.toString());
    }
  }

  @Test
  void stepsComeBackFromTheSnapshotAsTheyWereWritten() {
    Story story = delivering();
    serve(story, ServingStep.Kind.MAILED);
    String text = CaseFileText.of(story.file).text();
    assertEquals(story.file, CaseFileText.parse(text).file());
    assertTrue(
        CaseFileText.parse(text.replace("\"MAILED\"", "\"BY_DRONE\"")).file().serving().isEmpty());
    assertFalse(CaseFileText.of(Story.received().file).text().contains("serving"));
  }

  private static Story delivering() {
    return Story.received().accept().startStep().forward().takeUp().decideYes().handToTownship();
  }

  private static void serve(Story story, ServingStep.Kind kind) {
    story.does(next(story, Rows.served(kind, story.today)));
  }

  private static Act next(Story story, ActDetail detail) {
    return story.next(Transition.T24c, story.file.holder(), Story.CLERK, detail);
  }

  private static ActDetail.Delivered of(
      String mode, LocalDate on, String signature, ServingFacts facts) {
    return new ActDetail.Delivered(
        null, "张三", "本人", on, signature, mode, false, facts, Story.letter("W26"));
  }

  private static Act act(Story story, ActDetail.Delivered detail) {
    return Act.on(
        story.file,
        Transition.T25,
        story.atMs(),
        detail.signedOn(),
        story.file.holder(),
        Story.CLERK,
        detail);
  }

  private static void deliver(Story story, ActDetail.Delivered detail) {
    Act act = act(story, detail);
    assertEquals(act, ActText.parse(ActText.of(act).text()).act());
    story.does(act);
    assertEquals(CaseState.DELIVERED, story.file.state());
  }

  private static void assertRule(String rule, Story story, ActDetail.Delivered detail) {
    assertEquals(rule, story.refusalOf(act(story, detail)).rule());
  }

  private static String text(Story story) {
    return story.file.history().get(story.file.history().size() - 1).text();
  }

  private static ClockRecord last(CaseFile file, ClockKind kind) {
    ClockRecord last = null;
    for (ClockRecord clock : file.clocks()) {
      last = clock.kind() == kind ? clock : last;
    }
    return last;
  }
}
