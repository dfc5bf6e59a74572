package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.daiban.core.cases.CaseState;
import org.daiban.node.erasure.Erasure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever has a number and four digits hears of a case at the county. */
class ProgressTest extends CaseStory {
  private static final String CITIZEN = "34082219000101005X";
  private static final String NUMBER = Papers.application(1).number();

  @BeforeEach
  void capture() {
    write(1, CITIZEN);
    send();
    relayUp();
  }

  @Test
  void numberAndLastFourTellHowFarTheCaseIs() {
    ProgressDesk.Progress progress = find(NUMBER, "005X").orElseThrow();
    assertEquals(CaseState.RECEIVED, progress.file().state());
    assertEquals("2026-03-09", progress.dueOn());
    assertFalse(progress.provisional());
    assertEquals(progress, find(NUMBER, "005x").orElseThrow());
  }

  @Test
  void wrongDigitsAndAnUnknownNumberAreTheSameNothing() {
    assertEquals(Optional.empty(), find(NUMBER, "0051"));
    assertEquals(Optional.empty(), find(NUMBER, ""));
    assertEquals(Optional.empty(), find("340822100201002026030999", "005X"));
  }

  @Test
  void caseWhosePapersWereErasedIsTheSameNothing() {
    county
        .transactions()
        .write(connection -> Erasure.erase(connection, CASE, "manager", "保管期满", clock.millis()));
    assertEquals(Optional.empty(), find(NUMBER, "005X"));
  }

  private Optional<ProgressDesk.Progress> find(String number, String lastFour) {
    return county.bean(ProgressDesk.class).find(number, lastFour);
  }
}
