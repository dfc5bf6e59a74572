package org.daiban.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.daiban.core.cases.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A village whose township's machine has been silent too long goes straight to the county (P6). */
class CountyRouteTest {
  /** More than three working days, whichever day of the week it is. */
  private static final Duration TOO_LONG = Duration.ofDays(8);

  @TempDir Path folder;

  private TestNode county;
  private TestNode township;
  private TestNode village;
  private Browser agent;

  @BeforeEach
  void enrol() throws Exception {
    county = TestNode.county(folder.resolve("county"));
    county.add("agent.one", Role.PROXY_AGENT, TestNode.VILLAGE, "");
    township = TestNode.start(folder.resolve("township"), 0, 2);
    try (Browser clerk = new Browser(township)) {
      enrol(clerk, county, TestNode.TOWNSHIP);
    }
    village = TestNode.start(folder.resolve("village"), 0, 3);
    agent = new Browser(village);
    enrol(agent, township, TestNode.VILLAGE);
    agent.signIn("agent.one");
  }

  private static void enrol(Browser machine, TestNode above, String region) {
    String code = above.code(region);
    machine.post(
        "enrolment", "{\"upstream\":\"" + above.address() + "\",\"code\":\"" + code + "\"}");
    machine.until("node", node -> node.text().contains("2026]"));
  }

  @AfterEach
  void stop() {
    agent.close();
    for (TestNode node : List.of(village, township, county)) {
      node.close();
    }
  }

  private void daysPassInTheVillage() throws Exception {
    agent.close();
    village.close();
    village = TestNode.startAfter(TOO_LONG, folder.resolve("village"), 0, 4);
    agent = new Browser(village);
    agent.signIn("agent.one");
  }

  private void until(String caseId, String transport) {
    agent.until("cases/" + caseId, page -> page.object().text("transport").equals(transport));
  }

  @Test
  void caseOfAVillageWhoseTownshipIsDeadReachesTheCounty() throws Exception {
    until(Applications.capture(agent), "AT_COUNTY");
    township.close();
    daysPassInTheVillage();

    until(Applications.capture(agent), "AT_COUNTY");
  }

  @Test
  void villageThatTheCountyHasNeverHeardOfBringsAlongWhoVouchesForIt() throws Exception {
    township.close();
    daysPassInTheVillage();

    until(Applications.capture(agent), "AT_COUNTY");
  }

  @Test
  void caseThatTheTownshipAloneHasKeptIsOfferedToTheCountyAgain() throws Exception {
    until(Applications.capture(agent), "AT_COUNTY"); // the county has heard of the village
    int port = county.port();
    county.close();
    String caseId = Applications.capture(agent);
    until(caseId, "AT_TOWNSHIP");
    township.close();
    county = TestNode.start(folder.resolve("county"), port, 5);
    daysPassInTheVillage();

    until(caseId, "AT_COUNTY");
  }
}
