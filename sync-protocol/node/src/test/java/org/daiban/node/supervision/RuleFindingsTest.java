package org.daiban.node.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
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
import org.daiban.core.cases.ItemLaw;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Limit;
import org.daiban.core.cases.RequestRef;
import org.daiban.core.cases.ReviewDetail;
import org.daiban.core.cases.Role;
import org.daiban.core.cases.StepLaw;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.Verdict;
import org.junit.jupiter.api.Test;

/** Rules V8, V17 and V20, each found once and only where it is broken. */
class RuleFindingsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final String NODE = "340822100000-00";

  private final List<Act> acts = new ArrayList<>();

  @Test
  void lawfulPostingAndDecisionShowNothing() {
    posted(7, MONDAY);
    ended("sha256:ab", MONDAY.plusDays(8));
    add(Transition.T12, MONDAY, MONDAY, new ActDetail.StepDone("属实"));
    assertEquals(List.of(), rules(law(10)));
  }

  @Test
  void stepThatIsDatedBackIsFoundOnceHoweverOftenItHappened() {
    add(Transition.T12, MONDAY, MONDAY.plusDays(1), new ActDetail.StepDone("属实"));
    add(Transition.T12, MONDAY, MONDAY.plusDays(2), new ActDetail.StepDone("属实"));
    assertEquals(List.of("V8"), rules(law(10)));
  }

  @Test
  void dayOfASignatureIsNoBackDating() {
    ActDetail proof =
        new ActDetail.Delivered(
            null, "某人", "本人", MONDAY, "sha256:ab", "pickup", false, letter("W26"));
    add(Transition.T25, MONDAY, MONDAY.plusDays(3), proof);
    assertEquals(List.of(), rules(law(10)));
  }

  @Test
  void postingThatIsShorterThanTheItemAsksIsFound() {
    posted(3, MONDAY);
    assertEquals(List.of("V17"), rules(law(10)));
  }

  @Test
  void postingThatEndsTooSoonOrWithoutItsPhotoIsFound() {
    posted(7, MONDAY);
    ended("sha256:ab", MONDAY.plusDays(5));
    assertEquals(List.of("V17"), rules(law(10)));
    acts.clear();
    posted(7, MONDAY);
    ended("", MONDAY.plusDays(8));
    assertEquals(List.of("V17"), rules(law(10)));
  }

  @Test
  void promiseLongerThanTheStatuteIsFound() {
    assertEquals(List.of("V20"), rules(law(21)));
    assertEquals(List.of(), rules(law(20)));
  }

  private void posted(int days, LocalDate on) {
    add(Transition.T18, on, on, new ReviewDetail.Posted("公开栏", days, "", letter("W16")));
  }

  private void ended(String photo, LocalDate on) {
    add(Transition.T18, on, on, new ReviewDetail.PostingEnded("无异议", photo));
  }

  private void add(Transition row, LocalDate date, LocalDate made, ActDetail detail) {
    long atMs = made.atTime(LocalTime.of(10, 0)).toInstant(ZoneOffset.ofHours(8)).toEpochMilli();
    Actor actor = new Actor("p1", Role.TOWNSHIP_REVIEWER, "某人");
    acts.add(Act.on(received(), row, atMs, date, NODE, actor, detail));
  }

  private List<String> rules(ItemLaw law) {
    return new RuleFindings(received(), acts, WorkingCalendar.of(List.of()), Optional.of(law))
        .all().stream().map(Finding::rule).toList();
  }

  private static CaseFile received() {
    ActDetail.Received received =
        new ActDetail.Received(
            new RequestRef("340822100201-00", 7),
            "340822100201260302000017",
            "340511014000",
            "某事项",
            "sample",
            "某人",
            "340822100201",
            NODE,
            Level.COUNTY,
            "县民政局",
            0,
            "");
    Act act = Act.received("c", 0, MONDAY, Actor.system(), received);
    return ((Verdict.Moved) CaseFlow.move(null, act, law(10))).file();
  }

  private static ItemLaw law(int promised) {
    return new ItemLaw(
        "340511014000",
        "某事项",
        "行政给付",
        "县民政局",
        Level.TOWNSHIP,
        Level.COUNTY,
        true,
        Optional.of(new Limit(promised, LimitUnit.WORKING_DAYS, "承诺时限")),
        Optional.of(new Limit(20, LimitUnit.WORKING_DAYS, "法定时限")),
        List.of(
            new StepLaw(1, "受理", Level.TOWNSHIP, "accept", 1, LimitUnit.WORKING_DAYS),
            new StepLaw(2, "公示", Level.VILLAGE, "publicity", 7, LimitUnit.NATURAL_DAYS),
            new StepLaw(3, "决定", Level.COUNTY, "decide", 5, LimitUnit.WORKING_DAYS)),
        List.of());
  }

  private static Letter letter(String kind) {
    return new Letter(kind + "-1", kind, "号", "文书", MONDAY, "<p>文</p>", "sha256:ab");
  }
}
