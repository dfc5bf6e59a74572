package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.ClockKind;
import org.daiban.node.TestNode;
import org.junit.jupiter.api.Test;

/** Silence accepts: five working days after receipt, on the holder's word, once. */
class DeadlinesTest extends CaseStory {
  @Test
  void applicationThatNobodyAnsweredIsAcceptedFromTheDayOfReceipt() {
    captured();
    clock.set("2026-03-09T09:00:00Z");
    assertEquals(0, deadlines().pass().accepted(), "the last day is not over");
    clock.set("2026-03-09T16:01:00Z");
    assertEquals(1, deadlines().pass().accepted(), "past midnight in Beijing");
    assertEquals(0, deadlines().pass().accepted(), "once");
    CaseFile file = Look.file(township, CASE);
    assertEquals(CaseState.REVIEW, file.state(), "its first step has begun");
    assertEquals(LocalDate.of(2026, 3, 2), file.dates().accepted());
    assertEquals(LocalDate.of(2026, 3, 2), file.runningClock(ClockKind.K3).orElseThrow().from());
    relayUp();
    assertEquals(file, Look.file(county, CASE));
  }

  @Test
  void nodeThatDoesNotHoldTheCaseWritesNothing() {
    captured();
    relayUp();
    clock.set("2026-03-12T02:00:00Z");
    assertEquals(0, county.bean(Deadlines.class).pass().accepted());
  }

  @Test
  void noticeInTimeKeepsSilenceFromAccepting() {
    captured();
    act(CLERK, notice());
    clock.set("2026-03-12T02:00:00Z");
    assertEquals(0, deadlines().pass().accepted());
  }

  @Test
  void machineThatNobodyHasLetInYetHasNothingToAccept() throws IOException {
    try (TestNode stranger = TestNode.reopened(clock, folder.resolve("stranger"))) {
      assertEquals(0, stranger.bean(Deadlines.class).pass().accepted());
    }
  }

  private Deadlines deadlines() {
    return township.bean(Deadlines.class);
  }
}
