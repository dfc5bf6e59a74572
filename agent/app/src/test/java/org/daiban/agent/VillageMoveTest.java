package org.daiban.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.daiban.core.cases.Role;
import org.daiban.core.wire.Fields;
import org.daiban.node.machines.VillageMoveDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A village moves to another township: real programs, each on its port and disk. */
class VillageMoveTest {
  private static final String NEW = "340822101000";

  /** More than three working days, whichever day of the week it is. */
  private static final Duration TOO_LONG = Duration.ofDays(8);

  @TempDir Path folder;

  private TestNode county;
  private TestNode old;
  private TestNode fresh;
  private TestNode village;
  private Browser clerk;
  private Browser newClerk;
  private Browser agent;

  @BeforeEach
  void enrol() throws Exception {
    county = TestNode.county(folder.resolve("county"));
    county.add("agent.one", Role.PROXY_AGENT, TestNode.VILLAGE, "");
    county.add("manager.one", Role.CENTRE_MANAGER, TestNode.COUNTY, "");
    county.add("clerk.one", Role.TOWNSHIP_CLERK, TestNode.TOWNSHIP, "");
    county.add("clerk.two", Role.TOWNSHIP_CLERK, NEW, "");
    old = TestNode.start(folder.resolve("old"), 0, 2);
    fresh = TestNode.start(folder.resolve("fresh"), 0, 3);
    village = TestNode.start(folder.resolve("village"), 0, 4);
    clerk = enrolled(old, county, TestNode.TOWNSHIP, "clerk.one");
    newClerk = enrolled(fresh, county, NEW, "clerk.two");
    agent = enrolled(village, old, TestNode.VILLAGE, "agent.one");
  }

  private static Browser enrolled(TestNode node, TestNode above, String region, String login) {
    Browser machine = new Browser(node);
    String code = above.code(region);
    machine.post(
        "enrolment", "{\"upstream\":\"" + above.address() + "\",\"code\":\"" + code + "\"}");
    machine.until("node", page -> page.text().contains("2026]"));
    machine.signIn(login);
    return machine;
  }

  @AfterEach
  void stop() {
    List.of(clerk, newClerk, agent).forEach(Browser::close);
    List.of(village, old, fresh, county).forEach(TestNode::close);
  }

  private void move() {
    VillageMoveDesk.Move move =
        new VillageMoveDesk.Move(TestNode.VILLAGE, NEW, fresh.address(), "区划调整", false);
    county.bean(VillageMoveDesk.class).move(county.person("manager.one"), move);
  }

  private void until(String caseId, String transport) {
    agent.until("cases/" + caseId, page -> page.object().text("transport").equals(transport));
  }

  private void untilHeldByTheNewOne(String caseId) {
    newClerk.until(
        "desk/cases/" + caseId,
        page -> page.status() == 200 && page.text().contains("\"act\":\"T"));
  }

  private static String accept(Browser desk, String caseId) {
    Fields page =
        desk.until("desk/cases/" + caseId, shown -> shown.text().contains("\"act\":\"T10\""))
            .object();
    Browser.Answer answer =
        desk.post(
            "desk/cases/" + caseId + "/acts",
            "{\"act\":\"T10\",\"revision\":" + page.number("revision") + "}");
    assertEquals(200, answer.status(), answer.text());
    return answer.object().objects("letters").get(0).text("number");
  }

  private static List<String> todo(Browser desk) {
    return desk.post("desk/queue", "{}").object().objects("rows").stream()
        .map(line -> line.text("case"))
        .sorted()
        .collect(Collectors.toList());
  }

  @Test
  void villageLearnsItFromItsOldTownshipAndGoesOnWithTheNewOne() {
    String first = Applications.capture(agent);
    until(first, "AT_COUNTY");
    String number = accept(clerk, first);
    assertTrue(agent.get("node").object().text("township").contains("高河"));
    move();
    agent.until("node", page -> !page.object().text("township").contains("高河"));
    untilHeldByTheNewOne(first);

    String second = Applications.capture(agent);
    until(second, "AT_COUNTY");
    untilHeldByTheNewOne(second);
    assertTrue(newClerk.get("desk/cases/" + first).text().contains(number), "its letter stands");
    assertEquals(List.of(first, second).stream().sorted().toList(), todo(newClerk));
    assertEquals(List.of(), todo(clerk));
    assertEquals(200, clerk.get("desk/cases/" + first).status(), "what it had it may look up");
    agent.until("cases/" + first, page -> page.object().text("state").equals("REVIEW"));
    assertFalse(agent.get("cases").text().contains("READ_REFUSAL"));
  }

  /** Accepted and known; kept by the township alone; not sent at all: each arrives once. */
  @Test
  void everyCaseArrivesOnceWhileTheOldTownshipIsAwayForDays() throws Exception {
    String known = Applications.capture(agent);
    until(known, "AT_COUNTY");
    String number = accept(clerk, known);
    int countyPort = county.port();
    county.close();
    String atTownship = Applications.capture(agent);
    until(atTownship, "AT_TOWNSHIP");
    String own = accept(clerk, atTownship);
    int oldPort = old.port();
    clerk.close();
    old.close();
    String unsent = Applications.capture(agent);
    county = TestNode.start(folder.resolve("county"), countyPort, 5);
    move();
    daysPassInTheVillage();

    until(unsent, "AT_COUNTY");
    until(atTownship, "AT_COUNTY");
    untilHeldByTheNewOne(unsent);
    untilHeldByTheNewOne(atTownship);

    old = TestNode.start(folder.resolve("old"), oldPort, 6);
    clerk = new Browser(old);
    clerk.signIn("clerk.one");
    untilHeldByTheNewOne(known);
    newClerk.until("desk/cases/" + known, page -> page.text().contains(number));
    assertEquals(List.of(known, atTownship, unsent).stream().sorted().toList(), todo(newClerk));
    adoptAtTheCounty(atTownship, own);
    assertFalse(
        agent.get("cases").text().contains("READ_REFUSAL"), "nobody was forbidden anything");
    assertEquals(3, agent.get("cases").list().size());
  }

  private void daysPassInTheVillage() throws Exception {
    agent.close();
    village.close();
    village = TestNode.startAfter(TOO_LONG, folder.resolve("village"), 0, 7);
    agent = new Browser(village);
    agent.signIn("agent.one");
  }

  /** What the old township had accepted alone waits at the county for a clerk of the new one. */
  private void adoptAtTheCounty(String caseId, String number) {
    try (Browser desk = new Browser(county)) {
      desk.signIn("clerk.two");
      desk.until("desk/quarantine", page -> page.text().contains(caseId));
      Browser.Answer adopted =
          desk.post(
              "desk/quarantine/adopt",
              "{\"device\":\"" + TestNode.TOWNSHIP + "-00\",\"case\":\"" + caseId + "\"}");
      assertEquals(200, adopted.status(), adopted.text());
    }
    newClerk.until("desk/cases/" + caseId, page -> page.text().contains(number));
    agent.until("cases/" + caseId, page -> page.object().text("state").equals("REVIEW"));
  }
}
