package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.daiban.core.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** Papers that follow acceptance on a written promise: 容缺受理 and 告知承诺. */
class FollowingTest {
  private static final ItemLaw LAW = Items.withPapers();
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

  @Test
  void paperThatTheItemLetsFollowIsAcceptedWithItsDayAndItsClock() {
    CaseFile file = accepted(Rows.deferred(DAY)).file;
    assertEquals(CaseState.ACCEPTED, file.state());
    assertEquals(DAY, look(file, ClockKind.DEFERRED, MONDAY).due().date());
    assertEquals(VillageNext.SUPPLEMENT, VillageNext.of(file));
    assertEquals(Arrays.asList(3), numbers(file.toBring()));
    assertTrue(file.toBring().get(0).what().contains("2026-03-09"));
    assertTrue(file.missing().isEmpty(), "the one notice is another thing");
  }

  @Test
  void paperThatTheItemDoesNotLetFollowIsRefused() {
    for (DeferredItem wrong :
        Arrays.asList(
            new DeferredItem(2, "居民身份证", DAY, false, "sha256:x", null),
            new DeferredItem(9, "不在目录", DAY, false, "sha256:x", null),
            new DeferredItem(4, "无房产证明", DAY, false, "sha256:x", null),
            new DeferredItem(3, "房屋安全鉴定报告", DAY, true, "sha256:x", null))) {
      assertEquals("T10", refused(wrong).rule(), wrong.name());
    }
    assertTrue(refused(new DeferredItem(2, "居民身份证", DAY)).reason().contains("居民身份证"));
  }

  @Test
  void withoutASignedPromiseOrADayToComeOrWithTwoDaysItIsRefused() {
    assertTrue(refused(new DeferredItem(3, "房屋安全鉴定报告", DAY)).todo().contains("W08"));
    assertTrue(refused(Rows.deferred(MONDAY)).reason().contains("受理日之后"));
    DeferredItem other = new DeferredItem(5, "家庭收入证明", DAY.plusDays(1), false, "sha256:x", null);
    assertTrue(refused(Rows.deferred(DAY), other).reason().contains("不同的日期"));
    assertTrue(refused(Rows.deferred(DAY), Rows.deferred(DAY)).reason().contains("两次"));
  }

  @Test
  void paperThatOnlyANewerVersionAsksForFollowsWithoutAPromise() {
    DeferredItem newer = new DeferredItem(6, "家庭成员证明", DAY, false, "", null, "2026-03-02.1");
    Story story = accepted(newer);
    assertEquals(Arrays.asList(6), numbers(story.file.toBring()));
    assertEquals(story.file, CaseFileText.parse(CaseFileText.of(story.file).text()).file());
    for (DeferredItem wrong :
        Arrays.asList(
            new DeferredItem(2, "居民身份证", DAY, false, "", null, "2026-03-02.1"),
            new DeferredItem(6, "家庭成员证明", DAY, true, "", null, "2026-03-02.1"))) {
      assertEquals("T10", refused(wrong).rule(), wrong.name());
    }
  }

  /** O3: nobody is refused for a paper that was not on the list, nor waits for it for ever. */
  @Test
  void paperThatOnlyANewerVersionAsksForStandsInTheWayOfNoGrant() {
    DeferredItem newer = new DeferredItem(6, "家庭成员证明", DAY, false, "", null, "2026-03-02.1");
    Story story = accepted(newer).startStep().forward().takeUp();
    assertTrue(
        CaseFlow.available(story.file, Role.FIRST_REPRESENTATIVE, LAW).contains(Transition.T22));
    story.decideYes();
    assertFalse(story.file.runningClock(ClockKind.DEFERRED).isPresent());
  }

  /** Ten working days are promised from Monday the 2nd: until the 16th. */
  @Test
  void dayBehindThePromisedLimitIsRefusedToWhoeverActsAndFoldedByEverybodyElse() {
    Story story = new Story(LAW).receive();
    LocalDate last = LocalDate.of(2026, 3, 16);
    Act intime = story.next(Transition.T10, Story.TOWNSHIP, Story.CLERK, with(last));
    Act late = story.next(Transition.T10, Story.TOWNSHIP, Story.CLERK, with(last.plusDays(1)));
    assertTrue(CaseFlow.move(story.file, intime, LAW, calendar()) instanceof Verdict.Moved);
    Verdict refused = CaseFlow.move(story.file, late, LAW, calendar());
    assertTrue(((Verdict.Refused) refused).reason().contains("2026-03-16"));
    assertTrue(CaseFlow.move(story.file, late, LAW) instanceof Verdict.Moved);
  }

  @Test
  void paperThatComesEndsItsClockAndNothingElse() {
    Story story = accepted(Rows.deferred(DAY)).startStep().daysLater(2);
    story.does(Transition.T10b, Story.TOWNSHIP, Story.AGENT, Rows.followed());
    assertEquals(CaseState.REVIEW, story.file.state());
    assertFalse(story.file.runningClock(ClockKind.DEFERRED).isPresent());
    assertTrue(story.file.runningClock(ClockKind.K3).isPresent());
    assertEquals(story.today, story.file.deferred().get(0).doneOn());
    assertEquals(VillageNext.WAIT, VillageNext.of(story.file));
    assertRule("T10b", story, Transition.T10b, Rows.followed());
  }

  @Test
  void nothingThatWasNotPromisedIsTakenIn() {
    Story story = accepted(Rows.deferred(DAY)).startStep();
    IntakeDetail.Followed other =
        new IntakeDetail.Followed(new RequestRef(Story.DEVICE, 14), Arrays.asList(3, 2), "");
    IntakeDetail.Followed none = new IntakeDetail.Followed(null, Collections.emptyList(), "");
    assertRule("T10b", story, Transition.T10b, other);
    assertRule("T10b", story, Transition.T10b, none);
  }

  @Test
  void nobodyIsGrantedAnythingWhileAPaperIsMissingAndANoStaysPossible() {
    Story story = accepted(Rows.deferred(DAY)).startStep().forward().takeUp();
    assertRule("T22", story, Transition.T22, Story.yes());
    assertFalse(
        CaseFlow.available(story.file, Role.FIRST_REPRESENTATIVE, LAW).contains(Transition.T22));
    assertTrue(
        CaseFlow.available(story.file, Role.FIRST_REPRESENTATIVE, LAW).contains(Transition.T23));
    story.decideNo();
    assertFalse(story.file.runningClock(ClockKind.DEFERRED).isPresent());
  }

  @Test
  void onceThePaperIsThereItIsGranted() {
    Story story = accepted(Rows.deferred(DAY)).startStep().forward().takeUp();
    story.does(Transition.T10b, Story.COUNTY, Story.WINDOW, Rows.followed());
    story.decideYes();
    assertEquals(CaseState.DECIDED_YES, story.file.state());
  }

  @Test
  void promiseStandsForAPaperAndItsCheckIsTheOfficesDuty() {
    Story story = accepted(Rows.promised(DAY)).startStep();
    assertTrue(story.file.toBring().isEmpty(), "the applicant brings nothing");
    assertTrue(look(story.file, ClockKind.PROMISED, DAY.plusDays(1)).isLate());
    assertRule(
        "T10b", story, Transition.T10b, new IntakeDetail.Followed(null, Arrays.asList(4), ""));
    story.does(
        Transition.T10b,
        Story.TOWNSHIP,
        Story.CLERK,
        new IntakeDetail.Followed(null, Arrays.asList(4), "与不动产登记比对，属实"));
    assertFalse(story.file.runningClock(ClockKind.PROMISED).isPresent());
    assertTrue(last(story.file).text().contains("属实"));
  }

  @Test
  void promiseThatIsNotCheckedYetStopsNoDecision() {
    Story story = accepted(Rows.promised(DAY)).startStep().forward().takeUp().decideYes();
    assertEquals(CaseState.DECIDED_YES, story.file.state());
    assertTrue(story.file.runningClock(ClockKind.PROMISED).isPresent(), "the duty stays");
  }

  @Test
  void promiseIsCheckedAfterTheDecisionAndTheCaseIsFiledThen() {
    Story story = accepted(Rows.promised(DAY)).startStep().forward().takeUp().decideYes();
    story.handToTownship().daysLater(1).deliver();
    assertFalse(
        CaseFlow.available(story.file, Role.SYSTEM, LAW).contains(Transition.T26), "not whole yet");
    assertEquals(
        "T26", story.refusalOf(Transition.T26, Actor.system(), new ActDetail.Closed()).rule());
    assertEquals(
        Arrays.asList(Light.RED),
        new CaseLights(story.file, calendar(), DAY.plusDays(1))
            .alarms().stream().map(Alarm::light).collect(Collectors.toList()));
    story.does(Transition.T10b, Story.TOWNSHIP, Story.CLERK, checked());
    assertEquals(CaseState.DELIVERED, story.file.state());
    assertEquals(story.today, story.file.deferred().get(0).doneOn());
    assertTrue(last(story.file).text().contains("属实"));
    assertFalse(story.file.runningClock(ClockKind.PROMISED).isPresent());
    assertEquals(CaseState.CLOSED, story.close().file.state());
  }

  @Test
  void afterANoNothingIsLeftToCheckOrToBring() {
    Story story =
        accepted(Rows.promised(DAY), Rows.deferred(DAY)).startStep().forward().takeUp().decideNo();
    assertFalse(story.file.runningClock(ClockKind.PROMISED).isPresent());
    story.handToTownship();
    assertTrue(story.file.toBring().isEmpty());
    assertRule("T10b", story, Transition.T10b, checked());
    assertEquals(CaseState.CLOSED, story.daysLater(1).deliver().close().file.state());
  }

  @Test
  void dayThatPassesIsToldOfAndNoOfficialIsLate() {
    CaseFile file = accepted(Rows.deferred(DAY)).file;
    assertEquals(Light.RED, look(file, ClockKind.DEFERRED, DAY.plusDays(1)).light());
    assertFalse(look(file, ClockKind.DEFERRED, DAY.plusDays(1)).isLate());
    List<Light> told =
        new CaseLights(file, calendar(), DAY.plusDays(1))
            .alarms().stream()
                .filter(alarm -> alarm.kind() == ClockKind.DEFERRED)
                .map(Alarm::light)
                .collect(Collectors.toList());
    assertEquals(Arrays.asList(Light.RED), told);
  }

  private static Story accepted(DeferredItem... items) {
    Story story = new Story(LAW).receive();
    return story.does(Transition.T10, Story.TOWNSHIP, Story.CLERK, detail(items));
  }

  private static ActDetail checked() {
    return new IntakeDetail.Followed(null, Arrays.asList(4), "与不动产登记比对，属实");
  }

  private static ActDetail with(LocalDate day) {
    return detail(Rows.deferred(day));
  }

  private static ActDetail detail(DeferredItem... items) {
    return new ActDetail.Accepted(Story.letter("W03"), Arrays.asList(items));
  }

  private static Verdict.Refused refused(DeferredItem... items) {
    Story story = new Story(LAW).receive();
    Act act = story.next(Transition.T10, Story.TOWNSHIP, Story.CLERK, detail(items));
    return (Verdict.Refused) CaseFlow.move(story.file, act, LAW);
  }

  private static void assertRule(String rule, Story story, Transition row, ActDetail detail) {
    Actor actor = row == Transition.T22 ? Story.HEAD : Story.CLERK;
    Act act = story.next(row, story.file.holder(), actor, detail);
    Verdict verdict = CaseFlow.move(story.file, act, LAW);
    assertEquals(rule, ((Verdict.Refused) verdict).rule());
  }

  private static LegalClock look(CaseFile file, ClockKind kind, LocalDate today) {
    return new LegalClock(file.runningClock(kind).orElseThrow(), calendar(), today);
  }

  private static List<Integer> numbers(List<MissingItem> items) {
    return items.stream().map(MissingItem::no).collect(Collectors.toList());
  }

  private static HistoryLine last(CaseFile file) {
    return file.history().get(file.history().size() - 1);
  }

  private static WorkingCalendar calendar() {
    return WorkingCalendar.of(Collections.emptyList());
  }
}
