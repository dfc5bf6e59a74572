package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.HistoryLine;
import org.junit.jupiter.api.Test;

/** Which of its own words a county that was put back takes over again. */
class OwnWordsTest {
  private static final HistoryLine RECEIVED = line(1, 1_000);
  private static final HistoryLine ACCEPTED = line(2, 2_000);
  private static final HistoryLine ACCEPTED_ANEW = line(2, 9_000);

  @Test
  void wordThatGoesOnFromWhatIsHereIsForgotten() {
    assertTrue(OwnWords.standsFor(List.of(RECEIVED), List.of(RECEIVED, ACCEPTED)));
  }

  @Test
  void wordThatSaysNothingNewIsNot() {
    assertFalse(OwnWords.standsFor(List.of(RECEIVED, ACCEPTED), List.of(RECEIVED, ACCEPTED)));
  }

  @Test
  void whatWasDoneSinceTheStoreWasPutBackStands() {
    assertFalse(
        OwnWords.standsFor(
            List.of(RECEIVED, ACCEPTED_ANEW), List.of(RECEIVED, ACCEPTED, line(3, 3_000))));
  }

  @Test
  void receiptThatWasWrittenAnewGivesWayToTheOneThatPeopleHold() {
    assertTrue(OwnWords.standsFor(List.of(line(1, 9_000, "SYSTEM")), List.of(RECEIVED, ACCEPTED)));
    assertFalse(OwnWords.standsFor(List.of(ACCEPTED_ANEW), List.of(RECEIVED, ACCEPTED)));
  }

  private static HistoryLine line(int revision, long atMs) {
    return line(revision, atMs, "WINDOW_CLERK");
  }

  private static HistoryLine line(int revision, long atMs, String role) {
    return new HistoryLine(
        1,
        revision,
        "T2",
        CaseState.RECEIVED,
        atMs,
        LocalDate.of(2026, 3, 2),
        "340822000000-00",
        "",
        role,
        "");
  }
}
