package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ActsInOrderTest {
  private static final Story WHOLE =
      Story.received()
          .notifyOnce(Story.report())
          .correct(3)
          .accept()
          .startStep()
          .forward()
          .takeUp()
          .decideYes()
          .handToTownship()
          .deliver()
          .close();

  @Test
  void nodesThatGetTheActsInDifferentOrdersComeToTheSameFile() {
    for (int seed = 0; seed < 200; seed++) {
      List<Act> arriving = new ArrayList<>(WHOLE.acts);
      arriving.addAll(WHOLE.acts.subList(0, 5));
      Collections.shuffle(arriving, new Random(seed));
      assertEquals(WHOLE.file, oneByOne(arriving), "seed " + seed);
    }
  }

  @Test
  void actThatCameTooEarlyWaitsForItsPredecessor() {
    ActsInOrder.Folded folded = ActsInOrder.fold(null, WHOLE.acts.subList(3, 5), WHOLE.law);
    assertNull(folded.file());
    assertEquals(WHOLE.acts.subList(3, 5), folded.waiting());
    assertTrue(folded.refused().isEmpty());
  }

  @Test
  void actThatIsNotLegalStopsNothingElse() {
    Story story = Story.received();
    Act stray = story.next(Transition.T10, Story.COUNTY, Story.CLERK, Story.acceptance());
    story.accept();
    List<Act> acts = new ArrayList<>(story.acts);
    acts.add(1, stray);
    ActsInOrder.Folded folded = ActsInOrder.fold(null, acts, story.law);
    assertEquals(story.file, folded.file());
    assertEquals("HOLDER", folded.refused().get(0).why().rule());
  }

  private static CaseFile oneByOne(List<Act> arriving) {
    CaseFile file = null;
    List<Act> waiting = new ArrayList<>();
    for (Act act : arriving) {
      waiting.add(act);
      ActsInOrder.Folded folded = ActsInOrder.fold(file, waiting, WHOLE.law);
      assertTrue(folded.refused().isEmpty());
      file = folded.file();
      waiting = new ArrayList<>(folded.waiting());
    }
    return file;
  }
}
