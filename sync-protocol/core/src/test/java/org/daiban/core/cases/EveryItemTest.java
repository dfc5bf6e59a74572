package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.CatalogueReader;
import org.daiban.core.catalogue.ServiceItem;
import org.junit.jupiter.api.Test;

/** Walks a case of every item of the sample catalogue, taking only what the table offers. */
class EveryItemTest {
  @Test
  void caseOfEveryItemComesToItsEndByTheMovesThatAreOffered() {
    int walked = 0;
    for (ServiceItem item : catalogue().items()) {
      if (item.acceptLevel() != Level.VILLAGE) {
        assertEquals(CaseState.CLOSED, walk(item.law()).file.state(), item.name());
        walked++;
      }
    }
    assertEquals(63, walked);
  }

  @Test
  void itemOfTheStoryIsTheOneThatTheTestsOfThisPackageTellOf() {
    ItemLaw real = catalogue().find("340511014000").orElseThrow().law();
    ItemLaw told = Items.elderCare();
    assertEquals(told.steps(), real.steps());
    assertEquals(told.acceptLevel(), real.acceptLevel());
    assertEquals(told.decideLevel(), real.decideLevel());
    assertEquals(told.promised().orElseThrow().days(), real.promised().orElseThrow().days());
  }

  @Test
  void attestationOfAVillageIsNoCase() {
    for (ServiceItem item : catalogue().items()) {
      if (item.acceptLevel() == Level.VILLAGE) {
        Story story = new Story(item.law());
        Act act =
            Act.received(
                Story.CASE,
                story.atMs(),
                story.today,
                Actor.system(),
                story.receivedDetail(Story.TOWNSHIP));
        assertEquals("T2", story.refusalOf(act).rule());
      }
    }
  }

  private static Story walk(ItemLaw law) {
    Story story = new Story(law);
    String node = law.acceptLevel() == Level.COUNTY ? Story.COUNTY : Story.TOWNSHIP;
    story.does(
        Act.received(
            Story.CASE, story.atMs(), story.today, Actor.system(), story.receivedDetail(node)));
    story.does(Transition.T10, node, Story.CLERK, Story.acceptance());
    begin(story, law);
    List<Transition> offered = offered(story);
    while (!offered.contains(Transition.T22) || story.file.state() == CaseState.PUBLICITY) {
      if (offered.contains(Transition.T18)) {
        ActDetail posting =
            story.file.state() == CaseState.PUBLICITY ? Rows.postingEnded() : Rows.posted();
        story.does(Transition.T18, story.file.holder(), Story.CLERK, posting);
      } else if (offered.contains(Transition.T12)) {
        story.stepDone();
      } else {
        assertTrue(offered.contains(Transition.T21), law.name() + " is stuck");
        story.forward().takeUp();
      }
      offered = offered(story);
    }
    story.decideYes();
    story.does(
        Transition.T24b,
        story.file.holder(),
        Story.WINDOW,
        new ActDetail.ReadyToDeliver(node, Story.letter("W25")));
    return story.deliver().close();
  }

  /** The first step: alone, or with all departments of the plan. */
  private static void begin(Story story, ItemLaw law) {
    if (!law.joint().isPresent()) {
      story.startStep();
      return;
    }
    List<Integer> all = new ArrayList<>();
    law.joint().get().parts().forEach(part -> all.add(part.no()));
    story.does(
        Transition.T13,
        story.file.holder(),
        Story.CLERK,
        JointCases.split(all.toArray(new Integer[0])));
    for (int no : all) {
      story.does(Transition.T14, story.file.holder(), JointCases.FARMING, JointCases.agreed(no));
    }
    story.does(Transition.T15, story.file.holder(), Story.CLERK, new JointDetail.Merged("各部门同意"));
  }

  private static List<Transition> offered(Story story) {
    List<Transition> offered = new ArrayList<>();
    for (Role role : Role.values()) {
      offered.addAll(CaseFlow.available(story.file, role, story.law));
    }
    return offered;
  }

  private static Catalogue catalogue() {
    try (InputStream in = EveryItemTest.class.getResourceAsStream("/catalogue.json")) {
      return CatalogueReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
