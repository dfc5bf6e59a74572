package org.daiban.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daiban.core.cases.Role;
import org.daiban.core.log.FeedItem;
import org.daiban.core.wire.Fields;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong at a village is told there, and what comes down damaged is kept out. */
class TroublesTest {
  @TempDir Path folder;

  private TestNode county;
  private TestNode village;
  private Browser browser;

  @BeforeEach
  void enrol() throws Exception {
    county = TestNode.county(folder.resolve("county"));
    county.add("agent.one", "甲代办", Role.PROXY_AGENT, TestNode.VILLAGE, "");
    county.add("agent.two", "乙代办", Role.PROXY_AGENT, TestNode.VILLAGE, "");
    village = TestNode.start(folder.resolve("village"), 0, 2);
    browser = new Browser(village);
    browser.post(
        "enrolment",
        "{\"upstream\":\""
            + county.address()
            + "\",\"code\":\""
            + county.code(TestNode.VILLAGE)
            + "\"}");
    browser.until("node", node -> node.text().contains("2026]"));
    browser.signIn("agent.one");
  }

  @AfterEach
  void stop() {
    browser.close();
    village.close();
    county.close();
  }

  @Test
  void copyOfAFolderThatIsBehindGoesOnUnderANewNameBeforeItWritesASecondHistory() throws Exception {
    int port = village.port();
    village.close();
    copy(folder.resolve("village"), folder.resolve("copy"));
    village = TestNode.start(folder.resolve("village"), port, 3);
    Applications.capture(browser);
    browser.until("cases", cases -> cases.text().contains("AT_COUNTY"));
    assertFalse(browser.get("outbox").object().flag("forked"));
    try (TestNode copy = TestNode.start(folder.resolve("copy"), 0, 4);
        Browser other = new Browser(copy)) {
      other.signIn("agent.one");
      other.until("outbox", outbox -> outbox.text().contains("\"formerNames\":[\"34"));
      Applications.capture(other);
      other.until("cases", cases -> cases.text().contains("AT_COUNTY"));
      Fields outbox = other.get("outbox").object();
      assertFalse(outbox.flag("forked"));
      assertNotEquals(browser.get("outbox").object().text("name"), outbox.text("name"));
    }
  }

  @Test
  void receiptNamesWhoTookThePapersWhoeverPrintsIt() {
    String id = Applications.capture(browser);
    try (Browser second = new Browser(village)) {
      second.signIn("agent.two");
      String page = second.get("cases/" + id + "/receipt").text();
      assertTrue(page.contains("甲代办"), page);
      assertFalse(page.contains("乙代办"));
    }
  }

  @Test
  void damagedReferenceDataIsKeptOutAndHoldsUpNothingBehindIt() {
    for (String kind :
        List.of(FeedItem.CALENDAR, FeedItem.ORGANS, FeedItem.REGIONS, FeedItem.CATALOGUE)) {
      publish(kind, "{\"year\":2026,\"organs\":[{}]}");
    }
    county.bean(Reference.class).publishYear(2025, "样例", TestNode.sample("holidays-2025.csv"));
    browser.until("node", node -> node.text().contains("2025,2026]"));
    assertTrue(browser.get("regions").text().contains("查湾村"));
    assertEquals(200, browser.get("items/" + Applications.ITEM).status());
    Applications.capture(browser);
  }

  private void publish(String kind, String body) {
    String key =
        switch (kind) {
          case FeedItem.CALENDAR -> "2026";
          case FeedItem.CATALOGUE -> "sample-2026.1";
          default -> kind;
        };
    Change change = new Change(kind, key, FeedItem.EVERYONE, body);
    county
        .bean(Transactions.class)
        .write(
            connection -> {
              ChangeFeed.publish(connection, List.of(change));
              return null;
            });
  }

  @Test
  void photosThatWaitAreCountedInTheOutbox() {
    county.close();
    Applications.capture(browser);
    Fields outbox = browser.get("outbox").object();
    assertEquals(1, outbox.number("photos"));
    assertTrue(outbox.number("bytes") > Applications.PICTURE.length);
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
