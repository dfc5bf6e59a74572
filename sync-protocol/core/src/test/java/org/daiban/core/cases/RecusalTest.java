package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Near relatives of the applicant keep out (T37), whoever holds the case. */
class RecusalTest {
  private static final Actor MANAGER = new Actor("p-manager", Role.CENTRE_MANAGER, "吴管理");

  @Test
  void whoDeclaresDoesNothingMoreAndSomebodyElseGoesOn() {
    Story story = recused();
    assertEquals(CaseState.RECEIVED, story.file.state());
    assertTrue(CaseFlow.available(story.file, Story.CLERK, story.law).isEmpty());
    assertEquals("AVOID", story.refusalOf(Transition.T10, Story.CLERK, Story.acceptance()).rule());
    Actor other = new Actor("p-other", Role.TOWNSHIP_CLERK, "郑窗口");
    assertTrue(CaseFlow.available(story.file, other, story.law).contains(Transition.T10));
    story.does(Transition.T10, Story.TOWNSHIP, other, Story.acceptance());
  }

  @Test
  void declarationGoesWithTheCaseAndSaysNoRelationInItsHistory() {
    Story story = recused();
    CaseFileText written = CaseFileText.of(story.file);
    assertEquals(story.file, CaseFileText.parse(written.text()).file());
    HistoryLine last = story.file.history().get(story.file.history().size() - 1);
    assertEquals("声明回避", last.text());
    assertEquals(1, story.file.brief().recused().size());
    assertEquals(
        story.file, ActsInOrder.fold(null, story.acts, story.law).file(), "folded anywhere");
  }

  @Test
  void itHoldsAtTheCountyThatTakesTheCaseOver() {
    Story story = recused();
    story.does(
        Transition.T33, Story.COUNTY, MANAGER, new ActDetail.TakenOver(Story.TOWNSHIP, "机器损坏"));
    assertEquals("AVOID", story.refusalOf(Transition.T10, Story.CLERK, Story.acceptance()).rule());
  }

  @Test
  void nobodyHandsTheCaseToWhoKeepsOut() {
    Story story = recused();
    EndingDetail.Reassigned back = new EndingDetail.Reassigned("p-clerk", "李窗口", "外出");
    assertEquals("T32", story.refusalOf(Transition.T32, Story.HEAD, back).rule());
  }

  @Test
  void relationIsWritten() {
    Story story = Story.received();
    assertEquals(
        "T37", story.refusalOf(Transition.T37, Story.CLERK, new EndingDetail.Recused(" ")).rule());
  }

  @Test
  void whoKeptOutOfTheClosedCaseKeepsOutOfTheOneThatARulingOpens() {
    Story closed = new Story(Items.surveyed()).receive();
    closed.does(Transition.T37, Story.TOWNSHIP, Story.CLERK, new EndingDetail.Recused("配偶"));
    Actor other = new Actor("p-other", Role.TOWNSHIP_CLERK, "郑窗口");
    closed.does(Transition.T10, Story.TOWNSHIP, other, Story.acceptance()).startStep();
    closed.stepDone().forward().takeUp().decideNo().handToTownship().deliver().close();
    Act act =
        Rows.anew(closed.next(Transition.T30, Story.COUNTY, MANAGER, Rows.reopened(closed.file)));
    CaseFile anew = ((Verdict.Moved) CaseFlow.move(closed.file, act, closed.law)).file();
    assertEquals(closed.file.recused(), anew.recused());
    assertEquals(anew, ActsInOrder.fold(null, Collections.singletonList(act), closed.law).file());
    assertTrue(anew.isRecused("p-clerk"));
    assertFalse(anew.isRecused("p-other"));
    assertEquals(act, ActText.parse(ActText.of(act).text()).act());
  }

  @Test
  void recusedManagerReopensNothing() {
    Story closed = new Story(Items.surveyed()).receive();
    Actor own = new Actor(MANAGER.person(), Role.WINDOW_CLERK, MANAGER.name());
    closed.does(Transition.T37, Story.TOWNSHIP, own, new EndingDetail.Recused("子女"));
    closed.accept().startStep().stepDone().forward().takeUp().decideNo().handToTownship();
    closed.deliver().close();
    Act act =
        Rows.anew(closed.next(Transition.T30, Story.COUNTY, MANAGER, Rows.reopened(closed.file)));
    Verdict verdict = CaseFlow.move(closed.file, act, closed.law);
    assertEquals("AVOID", ((Verdict.Refused) verdict).rule());
  }

  private static Story recused() {
    Story story = Story.received();
    story.does(Transition.T37, Story.TOWNSHIP, Story.CLERK, new EndingDetail.Recused("配偶"));
    assertEquals(Arrays.asList(new Recusal("p-clerk", "李窗口", "配偶")), story.file.recused());
    return story;
  }
}
