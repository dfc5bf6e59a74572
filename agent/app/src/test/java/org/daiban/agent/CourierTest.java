package org.daiban.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.daiban.core.cases.Role;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A village, its township and the county between which only a stick travels. */
class CourierTest {
  @TempDir Path folder;

  private Path stick;
  private TestNode county;
  private TestNode township;
  private TestNode village;
  private Browser manager;
  private Browser clerk;
  private Browser agent;

  @BeforeEach
  void enrolAndCutAllLines() throws Exception {
    stick = Files.createDirectories(folder.resolve("stick"));
    county = TestNode.county(folder.resolve("county"));
    county.add("agent.one", Role.PROXY_AGENT, TestNode.VILLAGE, "");
    county.add("clerk.one", Role.TOWNSHIP_CLERK, TestNode.TOWNSHIP, "");
    county.add("manager.one", Role.CENTRE_MANAGER, TestNode.COUNTY, "");
    township = TestNode.start(folder.resolve("township"), 0, 2);
    village = TestNode.start(folder.resolve("village"), 0, 3);
    clerk = new Browser(township);
    agent = new Browser(village);
    enrol(clerk, county, TestNode.TOWNSHIP);
    enrol(agent, township, TestNode.VILLAGE);
    clerk.close();
    township.close();
    county.close();
    county = TestNode.start(folder.resolve("county"), 0, 4);
    township = TestNode.start(folder.resolve("township"), 0, 5);
    manager = new Browser(county);
    clerk = new Browser(township);
    manager.signIn("manager.one");
    clerk.signIn("clerk.one");
    agent.signIn("agent.one");
  }

  private static void enrol(Browser machine, TestNode above, String region) {
    String code = above.code(region);
    Browser.Answer answer =
        machine.post(
            "enrolment", "{\"upstream\":\"" + above.address() + "\",\"code\":\"" + code + "\"}");
    assertEquals(200, answer.status(), answer.text());
    machine.until("node", node -> node.text().contains("2026]"));
  }

  @AfterEach
  void stop() {
    agent.close();
    clerk.close();
    manager.close();
    village.close();
    township.close();
    county.close();
  }

  private String place() {
    return new JsonLine().put("place", stick.toString()).text();
  }

  private Fields done(Browser.Answer answer) {
    assertEquals(200, answer.status(), answer.text());
    return answer.object();
  }

  private static void assertTaken(Fields imported) {
    assertFalse(imported.objects("files").isEmpty());
    for (Fields file : imported.objects("files")) {
      assertEquals("TAKEN", file.text("state"), file.asMap().toString());
    }
  }

  private Fields onlyCase() {
    return agent.get("cases").list().get(0);
  }

  @Test
  void caseTravelsByStickToTheCountyAndItsReceiptsComeBack() {
    String id = Applications.capture(agent);
    Fields exported = done(agent.post("courier/export", place()));
    assertEquals(2, exported.number("entries"));
    assertEquals(1, exported.number("photos"));
    assertEquals("SAVED", onlyCase().text("transport"), "no receipt has come back yet");

    Fields imported = done(clerk.post("desk/courier/import", place()));
    assertTaken(imported);
    assertEquals(1, imported.objects("answers").size());
    assertTrue(clerk.get("desk/cases/" + id).text().contains("\"kept\":1,\"total\":1"));

    assertTaken(done(agent.post("courier/import", place())));
    assertEquals("AT_TOWNSHIP", onlyCase().text("transport"));
    assertEquals("RECEIVED", onlyCase().text("state"));
    assertEquals(0, agent.get("outbox").object().number("unsent"));
    assertTrue(agent.get("cases").text().contains("\"township\":1"), "the photo is there too");

    Fields upward = done(clerk.post("desk/courier/up/export", place()));
    assertTrue(upward.number("entries") > 2, "the village's and the township's own");
    assertTaken(done(manager.post("desk/courier/import", place())));
    assertTaken(done(clerk.post("desk/courier/up/import", place())));
    done(clerk.post("desk/courier/answers", place()));
    assertTaken(done(agent.post("courier/import", place())));
    assertEquals("AT_COUNTY", onlyCase().text("transport"));
    assertTrue(agent.get("cases").text().contains("\"kept\":1,\"township\":1,\"total\":1"));
  }

  @Test
  void everythingTwiceChangesNothing() {
    String id = Applications.capture(agent);
    for (int turn = 0; turn < 2; turn++) {
      done(agent.post("courier/export", place()));
      assertTaken(done(clerk.post("desk/courier/import", place())));
      assertTaken(done(clerk.post("desk/courier/import", place())));
      assertTaken(done(agent.post("courier/import", place())));
      assertTaken(done(agent.post("courier/import", place())));
    }
    assertEquals(1, agent.get("cases").list().size());
    assertEquals("RECEIVED", agent.get("cases/" + id).object().text("state"));
    assertEquals(1, clerk.get("desk/courier").object().objects("senders").size());
  }

  @Test
  void parcelGoesThroughTheBrowserWhereTheStickIsElsewhere() {
    Applications.capture(agent);
    String up = done(agent.post("courier/export", "{}")).text("file");
    Fields imported =
        done(clerk.file("desk/courier/files/" + up, agent.bytes("courier/files/" + up)));
    assertTaken(imported);
    String down = imported.objects("answers").get(0).text("file");
    assertTaken(
        done(agent.file("courier/files/" + down, clerk.bytes("desk/courier/files/" + down))));

    assertEquals("AT_TOWNSHIP", onlyCase().text("transport"));
  }

  @Test
  void stickOfAnotherPlaceIsToldByCode() {
    Applications.capture(agent);
    done(agent.post("courier/export", place()));
    Fields swapped = done(agent.post("courier/import", place()));
    assertEquals("stick-empty", swapped.object("stick").text("code"));

    assertEquals(
        "stick-gone",
        agent.post("courier/export", "{\"place\":\"/nowhere\"}").object().text("code"));
    assertEquals(403, agent.get("desk/courier").status());
    assertEquals(403, clerk.get("courier").status());
  }
}
