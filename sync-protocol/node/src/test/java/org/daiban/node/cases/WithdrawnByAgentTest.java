package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Outcome;
import org.daiban.core.request.Application;
import org.daiban.core.request.Mandate;
import org.daiban.core.request.Manifest;
import org.daiban.core.request.Withdrawal;
import org.daiban.node.Village;
import org.daiban.node.quarantine.QuarantineDesk;
import org.daiban.node.store.Sql;
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
  void whereOnlyNamedPeopleSealItWaitsForOneAndTheirActAnswersIt() {
    onlyThoseNamed();
    capture(Mandate.SUBMIT, Mandate.WITHDRAW);
    assertEquals(CaseState.RECEIVED, withdraw().state());
    assertEquals(Outcome.WAITING, outcome(township, 2).verdict());
    assertEquals(Optional.of("不办了"), waiting());
    township.transactions().write(connection -> Sql.update(connection, "DELETE FROM seal"));

    CaseFile done = act(CLERK, order("T27", ",\"by\":\"代办员受申请人书面委托\",\"reason\":\"不办了\""));
    assertEquals(CaseState.WITHDRAWN, done.state());
    assertEquals(village.device() + ":2", done.history().get(1).request());
    assertEquals(Outcome.APPLIED, outcome(township, 2).verdict());
    assertEquals(Optional.empty(), waiting());
  }

  @Test
  void adoptedOneWaitsOnTheDeskLikeAnyOther() {
    onlyThoseNamed();
    capture(Mandate.SUBMIT, Mandate.WITHDRAW);
    Village copy = village.cloned();
    village.write(CASE, "test.note", "{\"v\":1}");
    send();
    copy.write(CASE, EntryType.WITHDRAW, new Withdrawal("不办了").text());
    copy.receipt(township, copy.batch());
    township.bean(QuarantineDesk.class).adopt(CLERK, village.device(), CASE);
    assertEquals(Optional.of("不办了"), waiting());
    township.transactions().write(connection -> Sql.update(connection, "DELETE FROM seal"));

    CaseFile done = act(CLERK, order("T27", ",\"by\":\"代办员受申请人书面委托\",\"reason\":\"不办了\""));
    assertTrue(done.history().get(1).request().startsWith(township.machine().name() + ":"));
    assertEquals(Optional.empty(), waiting());
  }

  private void onlyThoseNamed() {
    township
        .transactions()
        .write(
            connection ->
                Sql.update(
                    connection,
                    "INSERT INTO seal (organ, keeper, named, changed_by, changed_at)"
                        + " VALUES ('340822100000', '赵保管', 1, 'manager', 1)"));
  }

  private Optional<String> waiting() {
    return township
        .transactions()
        .read(connection -> AskedWithdrawal.reason(connection, Look.file(township, CASE)));
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
