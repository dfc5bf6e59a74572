package org.daiban.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.WireException;
import org.junit.jupiter.api.Test;

/** The golden files freeze what travels: fields are added, never renamed or reused. */
class ActTextTest {
  private static final String FOLDER = "src/test/resources/golden/";

  private static Story whole() {
    return Story.received()
        .notifyOnce(Story.idCard(), Story.report())
        .daysLater(1)
        .correct(2, 3)
        .accept()
        .startStep()
        .forward()
        .takeUp()
        .daysLater(2)
        .decideYes()
        .handToTownship()
        .daysLater(1)
        .deliver()
        .close();
  }

  @Test
  void everyActHasItsGoldenFile() {
    for (Act act : whole().acts) {
      Golden.assertHolds(FOLDER + "act-" + act.transition() + ".json", ActText.of(act).text());
    }
    Story refused = Story.received().accept().startStep().forward().takeUp().decideNo();
    Story surveyed = new Story(Items.surveyed()).receive().accept().startStep().stepDone();
    Golden.assertHolds(FOLDER + "act-T23.json", ActText.of(last(refused)).text());
    Golden.assertHolds(FOLDER + "act-T12.json", ActText.of(last(surveyed)).text());
  }

  @Test
  void actComesBackAsItWasWritten() {
    for (Act act : whole().acts) {
      ActText written = ActText.of(act);
      assertEquals(written, ActText.parse(written.text()));
    }
  }

  @Test
  void everyDetailHasItsGoldenFileAndComesBackAsItWasWritten() {
    Story story = Story.received();
    for (Map.Entry<Transition, ActDetail> one : Rows.all().entrySet()) {
      Act act = story.next(one.getKey(), Story.TOWNSHIP, Story.CLERK, one.getValue());
      ActText written = ActText.of(act);
      Golden.assertHolds(FOLDER + "act-" + one.getKey() + ".json", written.text());
      assertEquals(act, ActText.parse(written.text()).act());
    }
    for (ActDetail second : Rows.secondOfTheirRow()) {
      ActText written = ActText.of(story.next(Transition.T9, Story.TOWNSHIP, Story.CLERK, second));
      Golden.assertHolds(FOLDER + "act-" + Rows.name(second) + ".json", written.text());
      assertEquals(second, ActText.parse(written.text()).act().detail());
    }
  }

  @Test
  void fileHasItsGoldenFileAndComesBackAsItWasWritten() {
    CaseFileText written = CaseFileText.of(whole().file);
    Golden.assertHolds(FOLDER + "case-file.json", written.text());
    assertEquals(written, CaseFileText.parse(written.text()));
    CaseFile young = Story.received().file;
    assertEquals(young, CaseFileText.parse(CaseFileText.of(young).text()).file());
  }

  @Test
  void fieldOfANewerProgramSurvivesInTheText() {
    String text = ActText.of(last(Story.received())).text();
    String newer = text.replaceFirst("\\{", "{\"mood\":\"new\",");
    ActText read = ActText.parse(newer);
    assertEquals(newer, read.text());
    assertEquals(ActText.parse(text).act(), read.act());
  }

  @Test
  void kindOfANewerProgramIsReadAsUnknownAndWrittenAsItCame() {
    String text =
        ActText.of(last(Story.received().accept()))
            .text()
            .replace("\"T10\"", "\"T99\"")
            .replace("\"accepted\"", "\"novel\"");
    Act act = ActText.parse(text).act();
    assertFalse(act.knownTransition().isPresent());
    assertTrue(act.detail() instanceof ActDetail.Unknown);
    assertEquals(text, ActText.of(act).text());
  }

  @Test
  void stateWordOfANewerProgramIsKeptBesideUnknown() {
    String text =
        CaseFileText.of(Story.received().file)
            .text()
            .replace("\"state\":\"RECEIVED\",\"step\"", "\"state\":\"DREAMING\",\"step\"")
            .replace("\"kind\":\"K2\"", "\"kind\":\"K9\"");
    CaseFileText read = CaseFileText.parse(text);
    assertEquals(CaseState.UNKNOWN, read.file().state());
    assertEquals("DREAMING", read.stateWord());
    assertEquals(VillageNext.WAIT, VillageNext.of(read.file()));
    assertTrue(read.file().clocks().isEmpty());
  }

  @Test
  void textCutAnywhereIsAFaultAndNeverAnAct() {
    String act = ActText.of(last(Story.received().notifyOnce(Story.report()))).text();
    String file = CaseFileText.of(Story.received().file).text();
    for (int length = 0; length < act.length(); length++) {
      String cut = act.substring(0, length);
      assertThrows(WireException.class, () -> ActText.parse(cut));
    }
    for (int length = 0; length < file.length(); length++) {
      String cut = file.substring(0, length);
      assertThrows(WireException.class, () -> CaseFileText.parse(cut));
    }
  }

  @Test
  void valueOutOfItsRangeIsAFault() {
    String act = ActText.of(last(Story.received())).text();
    for (String bad :
        new String[] {
          act.replace("\"2026-03-02\"", "\"2026-02-30\""),
          act.replace("\"term\":1", "\"term\":4294967297"),
          act.replace("\"term\":1", "\"term\":\"one\""),
          act.replace("\"COUNTY\"", "\"MOON\""),
          act.replace("\"kind\":\"received\"", "\"kind\":null"),
        }) {
      assertFalse(bad.equals(act));
      assertThrows(WireException.class, () -> ActText.parse(bad), bad);
    }
    String file = CaseFileText.of(Story.received().file).text();
    assertThrows(
        WireException.class, () -> CaseFileText.parse(file.replace("\"days\":5", "\"days\":0")));
    assertThrows(
        WireException.class,
        () -> CaseFileText.parse(file.replace("\"unit\":\"wd\"", "\"unit\":\"fortnight\"")));
  }

  @Test
  void textThatIsTooDeepOrTooLargeIsAFault() {
    String deep = "{\"detail\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThrows(WireException.class, () -> ActText.parse(deep));
    String large = "{\"x\":\"" + "a".repeat(Protocol.PAYLOAD_CHARS_MAX) + "\"}";
    assertThrows(WireException.class, () -> ActText.parse(large));
  }

  private static Act last(Story story) {
    return story.acts.get(story.acts.size() - 1);
  }
}
