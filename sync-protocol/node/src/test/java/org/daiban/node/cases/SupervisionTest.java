package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.daiban.core.cases.Role;
import org.daiban.node.TestNode;
import org.daiban.node.http.Refusal;
import org.daiban.node.people.Jurisdiction;
import org.daiban.node.people.Person;
import org.daiban.node.supervision.Card;
import org.daiban.node.supervision.SupervisionDesk;
import org.junit.jupiter.api.Test;

/** What the machine sees on the minute, whom it tells, and what people can say to it. */
class SupervisionTest extends CaseStory {
  private static final Person SUPERVISOR = person("s", Role.SUPERVISOR, "340822000000", "");
  private static final Person MAYOR = person("m", Role.FIRST_REPRESENTATIVE, "340822100000", "");
  private static final String OVER = "K4-2/DEEP_RED/0+0";
  private static final String HEARING = ",\"procedure\":\"听证\",\"days\":5,\"reason\":\"涉及他人重大利益\"";

  @Test
  void warningIsRaisedOnceInTheFirstMinuteOfItsDay() {
    captured();
    clock.set("2026-03-05T15:59:00Z");
    pass(township);
    assertEquals(List.of(), cards(township));
    clock.set("2026-03-05T16:00:00Z");
    pass(township);
    pass(township);
    assertEquals(List.of("K2-0/YELLOW/0+0 预警 OPEN"), cards(township));
  }

  @Test
  void silenceThatAcceptedIsARedCardForTheHeadAndEndsTheWarning() {
    captured();
    clock.set("2026-03-05T16:00:00Z");
    pass(township);
    clock.set("2026-03-09T16:00:00Z");
    pass(township);
    assertEquals(List.of("K2-0/YELLOW/0+0 预警 CLEARED", "K2-0/RED/0+0 V3 OPEN"), cards(township));
  }

  @Test
  void statutoryLimitThatPassedIsAccountedForByTheCountysMachineByItself() {
    overdue();
    SupervisionDesk.Shown shown = find(county, OVER);
    String record = shown.record().orElseThrow();
    assertTrue(record.contains("\"form\":\"W34\""), record);
    assertTrue(record.contains("\"daysOver\":1"), record);
    assertFalse(record.contains(Look.file(county, CASE).subject().applicant()), record);
    assertTrue(find(township, OVER).record().isEmpty(), "only the county's machine makes it");
  }

  @Test
  void suspensionOfAnOverdueCaseClearsNoCardAndItsEndRaisesNoSecondOne() {
    overdue();
    act(MAYOR, order("T16", HEARING));
    relayOwnLogUp();
    pass(county);
    assertEquals(Card.State.OPEN, find(county, OVER).card().state());
    clock.set("2026-04-17T02:00:00Z");
    act(MAYOR, order("T17", ",\"result\":\"没有不同意见\""));
    relayOwnLogUp();
    pass(county);
    assertEquals(List.of(OVER + " V4 OPEN"), cards(county, "K4"));
  }

  @Test
  void procedureThatEverybodyForgotIsFoundInTheFirstMinuteAfterItsTime() {
    captured();
    act(CLERK, order("T10"));
    act(MAYOR, order("T16", HEARING));
    pass(township);
    clock.set("2026-03-09T15:59:00Z");
    pass(township);
    assertEquals(List.of(), cards(township, "V10"));
    clock.set("2026-03-09T16:00:00Z");
    pass(township);
    assertEquals(List.of("V10 V10 OPEN"), cards(township, "V10"));
  }

  @Test
  void wordThatComesLateClearsTheCardAndLeavesItToBeRead() {
    captured();
    act(CLERK, order("T10"));
    relayUp();
    clock.set("2026-04-10T02:00:00Z");
    String json = ",\"by\":\"申请人\",\"reason\":\"迁往外地\"";
    act(CLERK, order("T27", json));
    clock.set("2026-04-30T02:00:00Z");
    pass(county);
    assertEquals(Card.State.OPEN, find(county, "K4-2/DEEP_RED/0+0").card().state());
    relayOwnLogUp();
    pass(county);
    assertEquals(Card.State.CLEARED, find(county, "K4-2/DEEP_RED/0+0").card().state());
    assertTrue(find(county, "K4-2/DEEP_RED/0+0").record().isPresent());
    assertEquals(
        List.of("K3-1/RED/0+0", "K5-3/RED/0+0"),
        county.bean(SupervisionDesk.class).open(Jurisdiction.area(SUPERVISOR)).stream()
            .map(shown -> shown.card().key())
            .sorted()
            .toList(),
        "the promise and the step had passed when it was withdrawn");
  }

  @Test
  void replyIsTakenLateAndMarkedButAnAppealHasItsThreeDays() {
    overdue();
    SupervisionDesk desk = county.bean(SupervisionDesk.class);
    Person window = person("window", Role.WINDOW_CLERK, "340822000000", "县民政局");
    assertThrows(Refusal.class, () -> desk.acknowledge(window, CASE, OVER), "never had the case");
    desk.acknowledge(MAYOR, CASE, OVER);
    clock.set("2026-04-24T02:00:00Z");
    String refused =
        assertThrows(Refusal.class, () -> desk.appeal(MAYOR, CASE, OVER, "材料未齐")).problem().code();
    assertEquals("case-rule-card", refused);
    desk.reply(MAYOR, CASE, OVER, "经办人病假，未及时移交B岗");
    assertTrue(find(county, OVER).words().get(1).late());
  }

  @Test
  void supervisorRulesWithALevelWhereAStatuteWasBrokenAndOnlyOnce() {
    overdue();
    SupervisionDesk desk = county.bean(SupervisionDesk.class);
    assertThrows(Refusal.class, () -> desk.rule(SUPERVISOR, CASE, OVER, true, "约谈", "属实"));
    desk.reply(MAYOR, CASE, OVER, "经办人病假，未及时移交B岗");
    assertThrows(Refusal.class, () -> desk.rule(SUPERVISOR, CASE, OVER, true, "", "属实"));
    desk.rule(SUPERVISOR, CASE, OVER, true, "约谈", "属实");
    assertEquals(Card.State.UPHELD, find(county, OVER).card().state());
    assertEquals("约谈：属实", find(county, OVER).words().get(1).text());
    assertThrows(Refusal.class, () -> desk.reply(MAYOR, CASE, OVER, "再说明"));
  }

  @Test
  void listIsOfOnesOwnAreaWithTheWorstFirst() {
    overdue();
    SupervisionDesk desk = county.bean(SupervisionDesk.class);
    assertEquals(OVER, desk.open(Jurisdiction.area(SUPERVISOR)).get(0).card().key());
    assertEquals(List.of(), desk.open(Jurisdiction.area(FAR)));
    assertEquals(OVER, desk.open(Jurisdiction.area(CHIEF)).get(0).card().key());
  }

  @Test
  void calendarThatArrivesCountsOpenCasesAnewAndChangesNoLine() {
    clock.set("2026-12-28T01:00:00Z");
    captured();
    pass(township);
    assertEquals(List.of("ACT K2=2027-01-05?"), dues());
    township.reference().publishYear(2027, "样例", YEAR_2027);
    pass(township);
    pass(township);
    assertEquals(List.of("ACT K2=2027-01-05?", "CALENDAR K2=2027-01-06"), dues());
  }

  /** Made up: the notice of 2027 was not out when this was written. */
  private static final String YEAR_2027 =
      """
      date,kind,name
      2027-01-01,holiday,元旦
      2027-01-02,holiday,元旦
      2027-01-03,holiday,元旦
      2027-01-04,holiday,元旦
      2027-01-09,workday,元旦调休
      2027-02-08,holiday,春节
      2027-02-09,holiday,春节
      2027-02-10,holiday,春节
      2027-02-11,holiday,春节
      2027-04-05,holiday,清明节
      2027-05-01,holiday,劳动节
      2027-05-02,holiday,劳动节
      2027-05-03,holiday,劳动节
      2027-05-04,holiday,劳动节
      2027-06-09,holiday,端午节
      2027-09-15,holiday,中秋节
      2027-10-01,holiday,国庆节
      2027-10-02,holiday,国庆节
      2027-10-03,holiday,国庆节
      2027-10-04,holiday,国庆节
      2027-10-05,holiday,国庆节
      """;

  /** Accepted on 2026-03-02, thirty working days by law: 2026-04-14. */
  private void overdue() {
    captured();
    act(CLERK, order("T10"));
    relayUp();
    clock.set("2026-04-14T16:00:00Z");
    pass(county);
    pass(township);
  }

  private static void pass(TestNode node) {
    node.bean(Deadlines.class).pass();
  }

  private static List<String> cards(TestNode node) {
    return node.bean(SupervisionDesk.class).ofCase(CASE).stream()
        .map(SupervisionDesk.Shown::card)
        .map(card -> card.key() + " " + card.rule() + " " + card.state())
        .toList();
  }

  private static List<String> cards(TestNode node, String beginning) {
    return cards(node).stream().filter(card -> card.startsWith(beginning)).toList();
  }

  private static SupervisionDesk.Shown find(TestNode node, String key) {
    return node.bean(SupervisionDesk.class).ofCase(CASE).stream()
        .filter(shown -> shown.card().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private List<String> dues() {
    return township
        .transactions()
        .read(connection -> ClockLookTable.dues(connection, CASE))
        .stream()
        .map(line -> line.cause() + " " + line.dues())
        .toList();
  }
}
