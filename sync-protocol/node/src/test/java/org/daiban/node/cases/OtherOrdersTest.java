package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.LetterNote;
import org.daiban.core.cases.Role;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.People;
import org.daiban.node.people.Person;
import org.junit.jupiter.api.Test;

/** The desk's acts that bend a case's way, with their letters, at a township and the county. */
class OtherOrdersTest extends CaseStory {
  private static final Person MAYOR =
      person("mayor", Role.FIRST_REPRESENTATIVE, "340822100000", "");

  @Test
  void fieldMendedAtTheCounterIsShownMendedAndCheckedLikeAnyOther() {
    captured();
    String wrong = fix("phone", "12");
    assertEquals("fields-invalid", refused(CLERK, order("T3", wrong)));
    String income = fix("monthly_income", "7");
    assertEquals("fields-invalid", refused(CLERK, order("T3", income)), "no field of the item");
    String signature = fix("applicant_signature", Papers.SIGNATURE.text());
    assertEquals("fields-invalid", refused(CLERK, order("T3", signature)), "a paper");
    act(CLERK, order("T3", fix("phone", " 13800000009 ")));
    String page = township.bean(DeskPages.class).page(CLERK, Look.file(township, CASE)).text();
    assertTrue(page.contains("\"phone\":\"13800000009\""), "the page shows the new number");
  }

  @Test
  void tableIsMendedOnTheSpotTooAndStaysATable() {
    captured();
    String family =
        "[{\"name\":\"张三\",\"id_no\":\"340822190001010017\",\"relation\":\"本人\","
            + "\"month_income\":\"0\",\"health\":\"健康\"}]";
    act(
        CLERK,
        order(
            "T3",
            ",\"changes\":[{\"field\":\"family\",\"after\":"
                + family
                + "}],\"confirmedBy\":\"申请人\""));
    String page = township.bean(DeskPages.class).page(CLERK, Look.file(township, CASE)).text();
    assertTrue(page.contains("\"family\":[{\"name\":\"张三\""), page);
  }

  @Test
  void caseIsHandedToARealColleagueOfTheSameOfficeOnly() {
    captured();
    People people = township.bean(People.class);
    people.put(person("next", Role.TOWNSHIP_CLERK, "340822100000", ""));
    people.put(FAR);
    Colleagues colleagues = township.bean(Colleagues.class);
    assertEquals(List.of("next"), colleagues.of(MAYOR).stream().map(Person::id).toList());
    ActOrder far = order("T32", ",\"toPerson\":\"far\",\"note\":\"A岗外出\"");
    assertThrows(Refusal.class, () -> colleagues.checked(MAYOR, far));
    ActOrder next = order("T32", ",\"toPerson\":\"next\",\"note\":\"A岗外出\"");
    CaseFile handed = act(MAYOR, colleagues.checked(MAYOR, next));
    assertTrue(handed.history().get(1).text().contains("交给测试，A岗外出"));
  }

  @Test
  void caseOfAnotherOrganIsPassedOnAndReceivedThereByItself() {
    captured();
    String to = ",\"to\":\"county\",\"toDepartment\":\"县残疾人联合会\",\"reason\":\"归残联办理\"";
    assertEquals(CaseState.TRANSFERRED, act(CLERK, order("T9", to)).state());
    relayUp();
    CaseFile atCounty = Look.file(county, CASE);
    assertEquals(CaseState.RECEIVED, atCounty.state());
    assertEquals(county.machine().name(), atCounty.holder());
    assertEquals("县残疾人联合会", atCounty.subject().department());
    relayDown();
    assertEquals(2, Look.file(township, CASE).term());
  }

  @Test
  void caseThatTheCountyPassesBackIsReceivedByTheTownshipByItself() {
    captured();
    String up = ",\"to\":\"county\",\"toDepartment\":\"县民政局\",\"reason\":\"误报\"";
    act(CLERK, order("T9", up.replace("县民政局", "县残疾人联合会")));
    relayUp();
    String down = ",\"to\":\"township\",\"toDepartment\":\"高河镇人民政府\",\"reason\":\"归镇办理\"";
    int revision = Look.file(county, CASE).revision();
    Person window = person("w", Role.WINDOW_CLERK, "340822000000", "县残疾人联合会");
    county.bean(CaseDesk.class).act(window, CASE, ActOrder.parse(json("T9", revision, down)));
    relayDown();
    CaseFile back = Look.file(township, CASE);
    assertEquals(CaseState.RECEIVED, back.state());
    assertEquals(township.machine().name(), back.holder());
    assertEquals(3, back.term());
    relayOwnLogUp();
    assertEquals(back, Look.file(county, CASE));
  }

  @Test
  void valueOfTheWrongKindIsAFaultOfItsFieldAndNotOfTheProgram() {
    captured();
    act(CLERK, order("T10"));
    String words = ",\"procedure\":\"听证\",\"reason\":\"重大利益\",\"days\":";
    assertEquals("act-unreadable", refused(MAYOR, order("T16", words + "\"many\"")));
    assertEquals("fields-invalid", refused(MAYOR, order("T16", words + "5000")));
    assertEquals("fields-invalid", refused(MAYOR, order("T20", words + "5000")));
    assertEquals("act-unreadable", refused(MAYOR, order("T20", ",\"promiseToo\":7")));
  }

  @Test
  void caseThatNeedsNoApprovalEndsWithTheLetterThatSaysSo() {
    captured();
    CaseFile ended = act(CLERK, order("T8", ",\"reason\":\"已按月自动发放\""));
    assertEquals(CaseState.NOT_NEEDED, ended.state());
    assertEquals(List.of("W06"), kinds(ended));
  }

  @Test
  void declinedCaseTellsWhereToGo() {
    captured();
    String more = ",\"reason\":\"不归民政\",\"basis\":\"残疾人保障法\",\"rightOrgan\":\"县残联\"";
    CaseFile ended = act(CLERK, order("T9", more));
    assertEquals(CaseState.NOT_ACCEPTED, ended.state());
    assertEquals(List.of("W04"), kinds(ended));
  }

  @Test
  void hearingStopsTheClocksUntilItsResult() {
    captured();
    act(CLERK, order("T10"));
    String hearing = ",\"procedure\":\"听证\",\"days\":15,\"reason\":\"涉及他人重大利益\"";
    assertEquals(CaseState.SUSPENDED, act(MAYOR, order("T16", hearing)).state());
    clock.advance(Duration.ofDays(7));
    CaseFile again = act(MAYOR, order("T17", ",\"result\":\"没有不同意见\""));
    assertEquals(CaseState.REVIEW, again.state());
    assertEquals(List.of("W03", "W10", "W11"), kinds(again));
  }

  @Test
  void extensionSaysTheOldDayAndTheNew() {
    captured();
    act(CLERK, order("T10"));
    String more = ",\"days\":10,\"approver\":\"王局长\",\"reason\":\"需要省级比对\"";
    CaseFile longer = act(MAYOR, order("T20", more));
    assertEquals(List.of("W03", "W12"), kinds(longer));
    assertEquals("case-rule-t20", refused(MAYOR, order("T20", more)), "only once");
  }

  @Test
  void withdrawalAndTerminationLeaveTheirLetters() {
    captured();
    CaseFile withdrawn = act(CLERK, order("T27", ",\"by\":\"申请人\",\"reason\":\"迁往外地\""));
    assertEquals(CaseState.WITHDRAWN, withdrawn.state());
    assertEquals(List.of("W29"), kinds(withdrawn));
    assertEquals(
        "case-rule-t28", refused(MAYOR, order("T28", ",\"reason\":\"x\",\"basis\":\"y\"")));
  }

  @Test
  void remindedApplicantWhoDoesNotAnswerIsTerminatedAfterTheLastDay() {
    captured();
    act(CLERK, notice());
    assertEquals("case-rule-t6", refused(CLERK, order("T6")), "no reminder yet");
    act(CLERK, order("T31", ",\"manner\":\"提醒\",\"words\":\"请于3月23日前补交\""));
    assertEquals("case-rule-t6", refused(CLERK, order("T6")), "time is left");
    clock.advance(Duration.ofDays(22));
    CaseFile lapsed = act(CLERK, order("T6"));
    assertEquals(CaseState.TERMINATED, lapsed.state());
    assertEquals(List.of("W05", "W30"), kinds(lapsed));
  }

  private static String fix(String field, String after) {
    return ",\"changes\":[{\"field\":\""
        + field
        + "\",\"after\":\""
        + after
        + "\"}],\"confirmedBy\":\"申请人\"";
  }

  private static List<String> kinds(CaseFile file) {
    return file.letters().stream().map(LetterNote::kind).toList();
  }
}
