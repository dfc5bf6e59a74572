package org.daiban.core.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AcknowledgementTest {
  private static Outcome outcome(String verdict, long atMs) {
    return new Outcome(
        "340822100201-00", 9, Digest.NONE, "case", verdict, "", "", "", "node", 1, 1, atMs);
  }

  private static Acknowledgement read(String text) {
    Acknowledgement read = Acknowledgement.parse(text);
    assertEquals(text, read.text());
    return read;
  }

  @Test
  void namesTheOutcomeByItsKeyAndItsTime() {
    Acknowledgement read = read("340822100201-00:9@1772413200000");
    assertEquals("340822100201-00:9", read.key());
    assertEquals("340822100201-00", read.device());
    assertTrue(read.means(outcome(Outcome.UNKNOWN_TYPE, 1_772_413_200_000L)));
    assertFalse(read.means(outcome(Outcome.APPLIED, 1_772_413_200_001L)));
  }

  @Test
  void withoutATimeItMeansOnlyWhatIsFinal() {
    Acknowledgement read = read("340822100201-00:9");
    assertTrue(read.means(outcome(Outcome.REFUSED, 1)));
    assertFalse(read.means(outcome(Outcome.UNKNOWN_TYPE, 1)));
    assertFalse(read.means(outcome(Outcome.WAITING, 1)));
  }

  @Test
  void textThatNamesNothingMeansNobodysOutcome() {
    assertEquals("", read("").device());
    assertEquals("", read("@7").device());
    assertEquals("", read("no key@later").device());
  }
}
