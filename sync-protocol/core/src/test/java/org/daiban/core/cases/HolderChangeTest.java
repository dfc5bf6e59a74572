package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Forwarding, take-over, hand-over: at each moment one node moves the case, under one term. */
class HolderChangeTest {
  private static final String NEW_MACHINE = "340822100000-01";
  private static final Actor MANAGER = new Actor("p-manager", Role.CENTRE_MANAGER, "钱主任");

  private static Story at(int acts) {
    Story whole =
        Story.received()
            .notifyOnce(Story.report())
            .correct(3)
            .accept()
            .startStep()
            .forward()
            .takeUp()
            .decideYes()
            .handToTownship();
    Story story = new Story(whole.law);
    whole.acts.subList(0, acts).forEach(story::does);
    return story;
  }

  private static Act takeOver(Story story) {
    return story.next(
        Transition.T33,
        Story.COUNTY,
        MANAGER,
        new ActDetail.TakenOver(story.file.holder(), "机器损坏"));
  }

  private static Act handOver(Story story, String toNode) {
    return story.next(
        Transition.T34, Story.COUNTY, MANAGER, new ActDetail.HandedOver(toNode, "新机器"));
  }

  /** The numbers of acts after which the township holds the case. */
  private static List<Integer> heldByTheTownship() {
    List<Integer> held = new ArrayList<>();
    for (int acts = 1; acts <= 9; acts++) {
      if (at(acts).file.holder().equals(Story.TOWNSHIP)) {
        held.add(acts);
      }
    }
    return held;
  }

  @Test
  void takeOverRaisesTheTermAndLeavesStateClocksAndOrganAlone() {
    assertFalse(heldByTheTownship().isEmpty());
    for (int acts : heldByTheTownship()) {
      Story story = at(acts);
      CaseFile before = story.file;
      story.does(takeOver(story));
      assertEquals(before.state(), story.file.state());
      assertEquals(before.clocks(), story.file.clocks());
      assertEquals(before.term() + 1, story.file.term());
      assertEquals(Story.COUNTY, story.file.holder());
      assertEquals(Level.TOWNSHIP, Office.levelOf(story.file), "after " + acts + " acts");
    }
  }

  @Test
  void onlyTheCountysNodeTakesOverAndOnlyFromATownship() {
    Story story = at(4);
    ActDetail detail = new ActDetail.TakenOver(Story.TOWNSHIP, "机器损坏");
    for (String node : new String[] {"340822101000-00", Story.TOWNSHIP, "340823000000-00"}) {
      assertEquals(
          "T33", story.refusalOf(story.next(Transition.T33, node, MANAGER, detail)).rule());
    }
    assertEquals(
        "ROLE",
        story.refusalOf(story.next(Transition.T33, Story.COUNTY, Story.CLERK, detail)).rule());
    Story atCounty = at(7);
    assertEquals("T33", atCounty.refusalOf(takeOver(atCounty)).rule());
  }

  @Test
  void formerHolderIsRefusedFromItsCommitOnUnderEitherTerm() {
    Story story = at(4);
    int term = story.file.term();
    story.does(takeOver(story));
    Act late =
        story.next(Transition.T10a, Story.TOWNSHIP, Story.CLERK, new ActDetail.StepStarted());
    assertEquals("HOLDER", story.refusalOf(late).rule());
    Act old =
        new Act(
            late.caseId(),
            term,
            late.revision(),
            late.transition(),
            late.atMs(),
            late.date(),
            late.node(),
            late.actor(),
            late.detail());
    assertEquals("HOLDER", story.refusalOf(old).rule());
    story.does(handOver(story, NEW_MACHINE));
    Act countyAgain =
        story.next(Transition.T10a, Story.COUNTY, Story.CLERK, new ActDetail.StepStarted());
    assertEquals("HOLDER", story.refusalOf(countyAgain).rule());
    story.does(story.next(Transition.T10a, NEW_MACHINE, Story.CLERK, new ActDetail.StepStarted()));
    assertEquals(term + 2, story.file.term());
  }

  @Test
  void handOverGoesToATownshipOfThisCountyAndOnlyFromTheOneThatStandsIn() {
    Story story = at(4);
    assertEquals("HOLDER", story.refusalOf(handOver(story, NEW_MACHINE)).rule());
    story.does(takeOver(story));
    assertEquals("T34", story.refusalOf(handOver(story, "340823100000-00")).rule());
    assertEquals("T34", story.refusalOf(handOver(story, Story.DEVICE)).rule());
    story.does(handOver(story, Story.TOWNSHIP));
    assertEquals(Story.TOWNSHIP, story.file.holder());
  }

  /** Two acts of the old machine, three of the county, doubled and in any order. */
  @Test
  void actsOfTheFormerHolderAreFactsInWhateverOrderTheyArrive() {
    Story old = at(3).accept().startStep();
    List<Act> facts = old.acts.subList(3, 5);
    Story county = at(3);
    county.does(takeOver(county));
    county.does(county.next(Transition.T10, Story.COUNTY, Story.CLERK, Story.acceptance()));
    for (int seed = 0; seed < 200; seed++) {
      List<Act> arriving = new ArrayList<>(facts);
      arriving.addAll(facts);
      arriving.addAll(county.acts);
      Collections.shuffle(arriving, new Random(seed));
      CaseFile file = county.file;
      List<Act> seen = new ArrayList<>();
      for (Act act : arriving) {
        ActsInOrder.Folded folded =
            ActsInOrder.fold(file, Collections.singletonList(act), county.law);
        assertTrue(folded.refused().isEmpty(), "seed " + seed);
        assertTrue(folded.waiting().isEmpty(), "seed " + seed);
        folded.outdated().stream().filter(each -> !seen.contains(each)).forEach(seen::add);
        file = folded.file();
      }
      assertEquals(county.file, file, "seed " + seed);
      assertEquals(2, seen.size(), "seed " + seed);
    }
  }

  @Test
  void townshipsOwnStepsAreDoneInItsNameAndTheCountysInTheCountys() {
    Story story = at(3);
    story.does(takeOver(story));
    story.does(story.next(Transition.T10, Story.COUNTY, Story.CLERK, Story.acceptance()));
    story.startStep();
    assertEquals(Level.TOWNSHIP, Office.levelOf(story.file));
    story.does(story.next(Transition.T21, Story.COUNTY, Story.REVIEWER, Story.forwarding()));
    story.takeUp();
    assertEquals(Level.COUNTY, Office.levelOf(story.file));
    story.decideYes();
    story.does(
        story.next(
            Transition.T24b,
            Story.COUNTY,
            Actor.system(),
            new ActDetail.ReadyToDeliver(Story.COUNTY, Story.letter("W25"))));
    assertEquals(Level.TOWNSHIP, Office.levelOf(story.file));
    assertEquals(VillageNext.HAND_OVER, VillageNext.of(story.file));
  }

  @Test
  void countyThatStandsInReceivesAboveAllThatTheTownshipCanHaveDone() {
    Story story = new Story(Story.received().law);
    story.does(
        Act.received(
            Story.CASE,
            Story.COUNTY,
            story.atMs(),
            story.today,
            Actor.system(),
            story.receivedDetail()));
    assertEquals(2, story.file.term());
    assertEquals(Story.COUNTY, story.file.holder());
    assertEquals(Level.TOWNSHIP, Office.levelOf(story.file));
    Act townships = Story.received().acts.get(0);
    ActsInOrder.Folded folded =
        ActsInOrder.fold(story.file, Collections.singletonList(townships), story.law);
    assertEquals(Collections.singletonList(townships), folded.outdated());
  }

  @Test
  void townshipHandsACaseOfAVillageThatHasMovedToAnotherOne() {
    String there = "340822101000-00";
    for (int acts : heldByTheTownship()) {
      Story story = at(acts);
      CaseFile before = story.file;
      story.does(
          story.next(
              Transition.T34,
              Story.TOWNSHIP,
              Actor.system(),
              new ActDetail.HandedOver(there, "区划调整")));
      assertEquals(there, story.file.holder());
      assertEquals(before.term() + 1, story.file.term());
      assertEquals(before.state(), story.file.state());
      assertEquals(before.clocks(), story.file.clocks());
      Act late =
          story.next(Transition.T31, Story.TOWNSHIP, Story.CLERK, new ActDetail.StepStarted());
      assertEquals("HOLDER", story.refusalOf(late).rule());
    }
    Story own = at(4);
    ActDetail toItself = new ActDetail.HandedOver(Story.TOWNSHIP, "区划调整");
    assertEquals(
        "T34",
        own.refusalOf(own.next(Transition.T34, Story.TOWNSHIP, Actor.system(), toItself)).rule());
  }

  /** Received by both townships, neither of which knew of the other. */
  @Test
  void receiptAfterTheMoveCountsInWhateverOrderTheTwoArrive() {
    Story there = receivedAt("340822101000-00", 1);
    Act first = Story.received().acts.get(0);
    Act second = there.acts.get(0);
    CaseFile one = fold(fold(null, first), second);
    CaseFile other = fold(fold(null, second), first);
    assertEquals(there.file, one);
    assertEquals(there.file, other);
    CaseFile atCounty = at(7).file;
    assertEquals(atCounty, fold(atCounty, second), "what the county has it keeps");
  }

  private static Story receivedAt(String node, int moves) {
    Story story = new Story(Story.received().law);
    story.does(
        Act.received(
            Story.CASE,
            node,
            moves,
            story.atMs(),
            story.today,
            Actor.system(),
            story.receivedDetail(node)));
    return story;
  }

  private static CaseFile fold(CaseFile file, Act act) {
    return ActsInOrder.fold(file, Collections.singletonList(act), Story.received().law).file();
  }

  @Test
  void historyNamesTheRequestThatAnActAnswers() {
    Story story = at(3);
    List<String> answered = new ArrayList<>();
    story.file.history().forEach(line -> answered.add(line.request()));
    assertFalse(answered.get(0).isEmpty());
    assertEquals("", answered.get(1), "the notice answers nobody");
    assertFalse(answered.get(2).isEmpty());
    CaseFile again = CaseFileText.parse(CaseFileText.of(story.file).text()).file();
    assertEquals(story.file, again);
  }

  @Test
  void oldActIsRevokedWithAReasonOnly() {
    Story story = at(3);
    story.does(takeOver(story));
    ActDetail.OldAct old =
        new ActDetail.OldAct(
            new RequestRef(Story.TOWNSHIP, 4), "T10", story.today, "怀黄受〔2026〕5号", "");
    assertEquals(
        "T36", story.refusalOf(story.next(Transition.T36, Story.COUNTY, Story.CLERK, old)).rule());
    CaseState state = story.file.state();
    story.does(story.next(Transition.T35, Story.COUNTY, Story.CLERK, old));
    assertEquals(state, story.file.state());
    String line = story.file.history().get(story.file.history().size() - 1).text();
    assertTrue(line.contains("怀黄受〔2026〕5号") && line.contains("受理"), line);
  }

  @Test
  void actsOfHolderChangesHaveTheirGoldenFiles() {
    Story story = at(4);
    Act over = takeOver(story);
    story.does(over);
    ActDetail.OldAct fact =
        new ActDetail.OldAct(
            new RequestRef(Story.TOWNSHIP, 4), "T10", story.today, "怀黄受〔2026〕5号", "与现状不符");
    Act adopted = story.next(Transition.T35, Story.COUNTY, Story.CLERK, fact);
    Act revoked = story.next(Transition.T36, Story.COUNTY, Story.CLERK, fact);
    for (Act act : new Act[] {over, handOver(story, NEW_MACHINE), adopted, revoked}) {
      String text = ActText.of(act).text();
      Golden.assertHolds("src/test/resources/golden/act-" + act.transition() + ".json", text);
      assertEquals(act, ActText.parse(text).act());
    }
  }
}
