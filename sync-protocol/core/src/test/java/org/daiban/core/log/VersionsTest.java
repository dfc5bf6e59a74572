package org.daiban.core.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.daiban.core.wire.WireException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {
  @ParameterizedTest(name = "{0}-{1} answers {2}-{3} in {4}")
  @CsvSource({
    "1, 1, 1, 1, 1",
    "1, 3, 1, 1, 1",
    "1, 3, 1, 2, 2",
    "1, 3, 2, 5, 3",
    "1, 1, 1, 3, 1",
    "1, 1, 2, 3, 1", // too new for this node: it keeps all the same, and answers as it can
    "3, 5, 1, 1, 3" // older than this node remembers: served all the same
  })
  void answerIsInTheHighestThatBothSpeak(
      int lowest, int highest, int othersLowest, int othersHighest, int answer) {
    Versions ours = new Versions(lowest, highest);

    assertEquals(answer, ours.answerTo(new Versions(othersLowest, othersHighest)));
  }

  @Test
  void requestThatNamesOneVersionSpeaksThatOne() {
    assertEquals(new Versions(1, 1), GoldenWorld.exchangeRequest().versions());
    assertEquals(new Versions(1, 3), GoldenWorld.requestOfThreeVersions().versions());
  }

  @Test
  void versionsThatRunBackwardsAreRefused() {
    assertThrows(WireException.class, () -> new Versions(2, 1));
    assertThrows(WireException.class, () -> new Versions(0, 1));
  }
}
