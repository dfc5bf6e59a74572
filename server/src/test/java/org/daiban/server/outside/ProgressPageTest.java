package org.daiban.server.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.daiban.core.cases.CaseDates;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.CaseSubject;
import org.daiban.core.cases.Decision;
import org.daiban.node.cases.ProgressDesk.Progress;
import org.junit.jupiter.api.Test;

class ProgressPageTest {
  @Test
  void whoWasRefusedIsToldOfReviewAndSuitAlsoWhileTheirTimeRuns() {
    String refused = page(CaseState.DECIDED_NO, false);
    assertTrue(refused.contains("行政复议"), refused);
    for (CaseState state : List.of(CaseState.DELIVERING, CaseState.DELIVERED, CaseState.CLOSED)) {
      String page = page(state, false);
      assertTrue(page.contains("行政复议") && page.contains("class=\"note\""), page);
      assertFalse(page(state, true).contains("行政复议"));
    }
  }

  @Test
  void waitIsToldInMinutesAndALongOneAsTomorrow() {
    assertTrue(ProgressPage.tooMany(90 * 60_000).contains("请过90分钟再查"));
    String tomorrow = ProgressPage.tooMany(90 * 60_000 + 1);
    assertTrue(tomorrow.contains("请明天再查"), tomorrow);
    assertEquals(-1, tomorrow.indexOf("分钟"));
  }

  private static String page(CaseState state, boolean yes) {
    return ProgressPage.of(new Progress(file(state, yes), "送达", "", false));
  }

  private static CaseFile file(CaseState state, boolean yes) {
    return new CaseFile(
        new CaseSubject(
            "c", "n", "i", "临时救助", "1", "340822100201", "县民政局", "测试人1", "340822100000-00", ""),
        "340822100000-00",
        "",
        1,
        1,
        state,
        0,
        new CaseDates(null, null, null, null, null, null),
        null,
        Collections.emptyList(),
        new Decision(yes, "", "", ""),
        Collections.emptyList(),
        Collections.emptyList(),
        Collections.emptyList(),
        Collections.emptyList());
  }
}
