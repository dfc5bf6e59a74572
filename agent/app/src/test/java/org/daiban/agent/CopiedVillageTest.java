package org.daiban.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daiban.core.cases.Role;
import org.daiban.core.wire.Fields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a village's machine was copied to a second one, and both work on (P8). */
class CopiedVillageTest {
  @TempDir Path folder;

  private TestNode county;
  private TestNode township;
  private TestNode village;
  private TestNode copy;
  private int townshipPort;
  private Browser clerk;
  private Browser agent;
  private Browser other;

  @BeforeEach
  void enrol() throws Exception {
    county = TestNode.county(folder.resolve("county"));
    county.add("agent.one", Role.PROXY_AGENT, TestNode.VILLAGE, "");
    county.add("clerk.one", Role.TOWNSHIP_CLERK, TestNode.TOWNSHIP, "");
    township = TestNode.start(folder.resolve("township"), 0, 2);
    village = TestNode.start(folder.resolve("village"), 0, 3);
    clerk = new Browser(township);
    agent = new Browser(village);
    enrol(clerk, county, TestNode.TOWNSHIP);
    clerk.signIn("clerk.one");
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
    for (Browser browser : List.of(agent, other, clerk)) {
      browser.close();
    }
    for (TestNode node : List.of(village, copy, township, county)) {
      node.close();
    }
  }

  /** Both machines come up with the same name, log and key, while their township is away. */
  private void copied() throws Exception {
    Applications.capture(agent);
    agent.until("cases", cases -> cases.text().contains("AT_COUNTY"));
    townshipPort = township.port();
    township.close();
    int port = village.port();
    village.close();
    copyFolder(folder.resolve("village"), folder.resolve("copy"));
    village = TestNode.start(folder.resolve("village"), port, 4);
    copy = TestNode.start(folder.resolve("copy"), 0, 5);
    other = new Browser(copy);
    other.signIn("agent.one");
  }

  private static void copyFolder(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void bothMachinesGoOnUnderNewNamesAndAPersonAdoptsTheCaseThatCameSecond() throws Exception {
    copied();
    String one = Applications.capture(agent);
    String two = Applications.capture(other);
    township = TestNode.start(folder.resolve("township"), townshipPort, 6);
    for (Browser machine : List.of(agent, other)) {
      machine.post("outbox/send", "{}");
      machine.until("outbox", outbox -> outbox.text().contains("\"formerNames\":[\"34"));
    }
    String name = agent.get("node").object().text("id");
    assertNotEquals(name, other.get("node").object().text("id"));

    Fields aside = clerk.get("desk/quarantine").list().get(0);
    String late = aside.text("case");
    assertTrue(late.equals(one) || late.equals(two));
    assertEquals("FORKED", aside.text("cause"));
    Browser.Answer adopted =
        clerk.post(
            "desk/quarantine/adopt",
            "{\"device\":\"" + aside.text("device") + "\",\"case\":\"" + late + "\"}");
    assertEquals(200, adopted.status(), adopted.text());

    agent.until("cases/" + one, page -> page.object().text("state").equals("RECEIVED"));
    other.until("cases/" + two, page -> page.object().text("state").equals("RECEIVED"));
    Browser owner = late.equals(one) ? agent : other;
    Fields page = owner.get("cases/" + late).object();
    assertNotEquals(page.text("number"), page.text("formerNumber"), "reprint the receipt");

    String third = Applications.capture(owner);
    owner.until("cases/" + third, shown -> shown.object().text("transport").equals("AT_COUNTY"));
  }
}
