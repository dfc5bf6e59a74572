package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.Role;
import org.daiban.core.cases.Transition;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.Person;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.Test;

/** Who keeps out of a case, and many cases accepted in one go. */
class SeparationTest extends CaseStory {
  private static final Person OTHER = person("other", Role.TOWNSHIP_CLERK, "340822100000", "");

  @Test
  void relativeOfTheApplicantDoesNothingOnTheCaseAndAColleagueGoesOn() {
    captured();
    CaseDesk desk = township.bean(CaseDesk.class);
    assertTrue(desk.available(CLERK, Look.file(township, CASE)).contains(Transition.T10));
    desk.recuse(CLERK, CASE, "配偶");
    desk.recuse(CLERK, CASE, "父母");
    assertEquals(List.of(), desk.available(CLERK, Look.file(township, CASE)));
    assertEquals("case-rule-avoid", refused(CLERK, order("T10")));
    assertEquals(1, Look.file(township, CASE).recused().size(), "said once");
    assertEquals(CaseState.REVIEW, act(OTHER, order("T10")).state());
    Look.assertRebuilt(township, CASE);
  }

  @Test
  void declarationOnACaseThatAnotherNodeHoldsHoldsHere() {
    captured();
    reviewed();
    relayUp();
    CaseDesk desk = township.bean(CaseDesk.class);
    desk.recuse(CLERK, CASE, "配偶");
    desk.recuse(CLERK, CASE, "配偶");
    assertEquals(1L, Look.count(township, "recusal"));
    assertTrue(Look.file(township, CASE).recused().isEmpty(), "its holder is another");
    assertEquals("case-rule-avoid", refused(CLERK, order("T10")));
  }

  @Test
  void declarationWithoutARelationIsAFaultOfItsField() {
    captured();
    CaseDesk desk = township.bean(CaseDesk.class);
    assertEquals(
        "fields-invalid",
        assertThrows(Refusal.class, () -> desk.recuse(CLERK, CASE, " ")).problem().code());
  }

  @Test
  void manyCasesAreAcceptedEachByItselfAndOneThatFailsStopsNoOther() {
    for (int n = 1; n <= 4; n++) {
      capture(n);
    }
    send();
    township.bean(CaseDesk.class).recuse(CLERK, Papers.caseId(2), "子女");
    Map<String, Integer> asked = new LinkedHashMap<>();
    asked.put(Papers.caseId(1), 1);
    asked.put(Papers.caseId(2), 1);
    asked.put(Papers.caseId(3), 9);
    asked.put(Papers.caseId(9), 1);
    asked.put(Papers.caseId(4), 1);
    List<String> rows = many(CLERK, Papers.ITEM, asked);
    assertEquals(List.of("true", "case-rule-avoid", "case-revised", "case-unknown", "true"), rows);
    assertEquals(List.of("W03"), Look.letters(Look.file(township, Papers.caseId(4))));
    assertEquals(CaseState.RECEIVED, Look.file(township, Papers.caseId(3)).state());
    assertFalse(
        number(1).equals(number(4)), "each acceptance has a letter with a number of its own");
  }

  @Test
  void casesOfAnotherItemOrOfAnotherTownshipAreNotAccepted() {
    captured();
    assertEquals(List.of("case-rule-t10"), many(CLERK, "340511014000", Map.of(CASE, 1)));
    assertEquals(List.of("case-unknown"), many(FAR, Papers.ITEM, Map.of(CASE, 1)));
    assertEquals(CaseState.RECEIVED, Look.file(township, CASE).state());
  }

  @Test
  void caseAtWhichTheProgramStumblesStopsNoOtherAndIsToBeOpenedByItself() {
    capture(1);
    capture(2);
    send();
    spoil(Papers.caseId(1));
    Map<String, Integer> asked = new LinkedHashMap<>();
    asked.put(Papers.caseId(1), 1);
    asked.put(Papers.caseId(2), 1);
    List<Object> rows = rows(CLERK, Papers.ITEM, asked);
    assertEquals("办不了，请单独打开这一件查看原因。", ((Map<?, ?>) rows.get(0)).get("reason"));
    assertEquals(true, ((Map<?, ?>) rows.get(1)).get("ok"));
    assertEquals("W03", Look.letters(Look.file(township, Papers.caseId(2))).get(0));
  }

  /** A row that cannot be read any more. */
  private void spoil(String caseId) {
    township
        .transactions()
        .write(
            connection ->
                Sql.update(
                    connection, "UPDATE case_file SET body = '{' WHERE case_id = ?", caseId));
  }

  private String number(int n) {
    return Look.file(township, Papers.caseId(n)).letters().get(0).number();
  }

  /** For each row {@code true}, or the code of its refusal. */
  private List<String> many(Person clerk, String item, Map<String, Integer> cases) {
    List<String> said = new ArrayList<>();
    for (Object row : rows(clerk, item, cases)) {
      Map<?, ?> line = (Map<?, ?>) row;
      said.add(Boolean.TRUE.equals(line.get("ok")) ? "true" : String.valueOf(line.get("code")));
    }
    return said;
  }

  private List<Object> rows(Person clerk, String item, Map<String, Integer> cases) {
    return new ManyAcceptances(township.bean(CaseDesk.class), township.bean(Jurisdiction.class))
        .accept(clerk, new ManyAcceptances.Asked(item, cases));
  }
}
