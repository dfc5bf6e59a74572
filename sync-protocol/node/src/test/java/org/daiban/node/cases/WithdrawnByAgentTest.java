package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Outcome;
import org.daiban.core.request.Application;
import org.daiban.core.request.Mandate;
import org.daiban.core.request.Manifest;
import org.daiban.core.request.Withdrawal;
import org.junit.jupiter.api.Test;

/** A village takes an application back for the villager (T27). */
class WithdrawnByAgentTest extends CaseStory {
  @Test
  void agentWithExpressPowerTakesTheApplicationBackAndTheLetterSaysSo() {
    capture(Mandate.SUBMIT, Mandate.WITHDRAW);
    act(CLERK, order("T10"));
    CaseFile withdrawn = withdraw();
    assertEquals(CaseState.WITHDRAWN, withdrawn.state());
    assertEquals(List.of("W03", "W29"), Look.letters(withdrawn));
    assertTrue(withdrawn.clocks().stream().noneMatch(clock -> clock.isRunning()));
    assertEquals(Outcome.APPLIED, outcome(township, 2).verdict());
  }

  @Test
  void agentWithoutThatPowerIsToldWhereTheVillagerHasToGo() {
    capture(Mandate.SUBMIT);
    assertEquals(CaseState.RECEIVED, withdraw().state());
    Outcome refused = outcome(township, 2);
    assertEquals("T27", refused.rule());
    assertTrue(refused.todo().contains("窗口"));
  }

  @Test
  void decisionIsNotTakenBack() {
    capture(Mandate.SUBMIT, Mandate.WITHDRAW);
    reviewed();
    assertEquals(CaseState.FORWARDED, withdraw().state());
    assertEquals(Outcome.REFUSED, outcome(township, 2).verdict());
  }

  private void capture(String... powers) {
    Application application =
        new Application(
            "340822100201002603020019",
            Papers.ITEM,
            "2026-03-02",
            Map.of("applicant_name", "测试人1"),
            List.of(),
            new Mandate(List.of(powers), Papers.SIGNATURE),
            true,
            new Manifest(List.of()).digest());
    village.write(CASE, EntryType.CAPTURE, application.text());
    send();
  }

  private CaseFile withdraw() {
    village.write(CASE, EntryType.WITHDRAW, new Withdrawal("不办了").text());
    send();
    return Look.file(township, CASE);
  }
}
