package org.daiban.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.daiban.core.cases.Role;
import org.daiban.core.wire.Fields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a village's program spares its agent: typing, remembering, looking up. */
class TypedOnceTest {
  private static final String NUMBER = "340822190001010017";

  @TempDir Path folder;

  private TestNode county;
  private TestNode village;
  private Browser browser;

  @BeforeEach
  void enrol() throws Exception {
    county = TestNode.county(folder.resolve("county"));
    county.add("agent.one", Role.PROXY_AGENT, TestNode.VILLAGE, "");
    village = TestNode.start(folder.resolve("village"), 0, 2);
    browser = new Browser(village);
    browser.post(
        "enrolment",
        "{\"upstream\":\""
            + county.address()
            + "\",\"code\":\""
            + county.code(TestNode.VILLAGE)
            + "\"}");
    browser.until("node", node -> node.text().contains("2026,") || node.text().contains("[2026]"));
    browser.signIn("agent.one");
  }

  @AfterEach
  void stop() {
    browser.close();
    village.close();
    county.close();
  }

  @Test
  void personOfAnEarlierCaseIsOfferedByNumber() {
    Fields before = known(NUMBER);
    assertTrue(before.object("form").asMap().isEmpty());

    Applications.capture(browser);
    Fields known = known(NUMBER);
    assertEquals("测试人", known.object("form").text("applicant_name"));
    assertEquals("340822100201", known.object("form").text("hukou_region"));
    assertTrue(known.text("itemName").contains("残疾人证"), known.text("itemName"));
    assertEquals("2026-03-02", known.text("on"));
  }

  private Fields known(String number) {
    return browser.post("known", "{\"number\":\"" + number + "\"}").object();
  }

  @Test
  void cardOnTheReaderIsRead() {
    assertTrue(browser.get("card").object().flag("reader"));
    assertEquals(NUMBER, browser.post("card", "{}").object().text("number"));
  }

  @Test
  void visitIsWrittenDownMovedAndDone() {
    assertEquals(422, browser.post("visits", "{\"day\":\"昨天\",\"time\":\"9点\"}").status());
    assertEquals(422, browser.post("visits", "{\"name\":\"王某某\",\"day\":\"2026-03-01\"}").status());
    String id =
        browser
            .post("visits", "{\"name\":\"王某某\",\"day\":\"2026-03-02\",\"time\":\"09:30\"}")
            .object()
            .text("id");
    browser.put("visits/" + id, "{\"name\":\"王某某\",\"day\":\"2026-03-04\",\"place\":\"ROOM\"}");
    Fields moved = browser.get("visits").list().get(0);
    assertEquals(List.of("2026-03-04", "ROOM", "OPEN"), told(moved));
    browser.post("visits/" + id + "/close", "{\"done\":true}");
    assertEquals("DONE", browser.get("visits").list().get(0).text("state"));
    Browser.Answer gone = browser.post("visits/nothing/close", "{\"done\":true}");
    assertEquals("visit-unknown", gone.object().text("code"));
    assertEquals(404, gone.status());
  }

  private static List<String> told(Fields visit) {
    return List.of(visit.text("day"), visit.text("place"), visit.text("state"));
  }

  @Test
  void answersAreFoundByWordsAndByTheItemsName() {
    assertEquals(50, browser.get("knowledge?q=").list().size());
    List<Fields> byName = browser.get("knowledge?q=cjrz").list();
    assertTrue(byName.stream().anyMatch(one -> one.text("item").equals(Applications.ITEM)));
    String word = byName.get(0).text("a").substring(0, 4);
    List<Fields> byWord = browser.get("knowledge?q=" + word).list();
    assertTrue(byWord.get(0).text("a").contains(word) || byWord.get(0).text("q").contains(word));
    assertEquals(0, browser.get("knowledge?q=没有这样的话").list().size());
  }
}
