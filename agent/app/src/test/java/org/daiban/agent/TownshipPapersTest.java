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

/** A township's working papers: who stands in for whom, and what is handed over in envelopes. */
class TownshipPapersTest {
  @TempDir Path folder;

  private TestNode county;
  private TestNode township;
  private Browser browser;

  @BeforeEach
  void enrol() throws Exception {
    county = TestNode.county(folder.resolve("county"));
    county.add("clerk.one", "李一", Role.TOWNSHIP_CLERK, TestNode.TOWNSHIP, "");
    county.add("clerk.two", "李二", Role.TOWNSHIP_REVIEWER, TestNode.TOWNSHIP, "");
    township = TestNode.start(folder.resolve("township"), 0, 2);
    browser = new Browser(township);
    browser.post(
        "enrolment",
        "{\"upstream\":\""
            + county.address()
            + "\",\"code\":\""
            + county.code(TestNode.TOWNSHIP)
            + "\"}");
    browser.until("node", node -> node.text().contains("2026,") || node.text().contains("[2026]"));
    browser.signIn("clerk.one");
  }

  @AfterEach
  void stop() {
    browser.close();
    township.close();
    county.close();
  }

  @Test
  void colleagueStandsInUntilTheOtherIsBack() {
    List<Fields> people = browser.get("desk/posts").object().objects("people");
    String one = idOf(people, "李一");
    String two = idOf(people, "李二");
    Fields posts = leave(one, two, "2026-03-02", "2026-03-05").object();
    Fields away = posts.objects("away").get(0);
    assertEquals(two, away.text("deputy"));
    assertTrue(away.flag("now"));

    leave(two, one, "2026-04-01", "2026-04-02");
    List<Fields> both = browser.get("desk/posts").object().objects("away");
    assertEquals(2, both.size());
    assertEquals(false, both.get(1).flag("now"), "that one has not begun");

    Browser.Answer back = browser.delete("desk/posts/" + away.text("id"));
    assertEquals(1, back.object().objects("away").size());
  }

  @Test
  void nobodyStandsInForThemselvesNorForStrangersNorInThePast() {
    String one = idOf(browser.get("desk/posts").object().objects("people"), "李一");
    assertEquals(List.of("deputy"), wrong(leave(one, one, "2026-03-02", "2026-03-05")));
    assertEquals(List.of("person", "deputy"), wrong(leave("x", "y", "2026-03-02", "2026-03-02")));
    assertTrue(wrong(leave(one, "x", "2026-02-01", "2026-02-02")).contains("until"));
    assertTrue(wrong(leave(one, "x", "2026-03-09", "2026-03-03")).contains("until"));
    assertTrue(wrong(leave(one, "x", "明天", "后天")).contains("until"));
  }

  @Test
  void envelopeNamesItsHandsAndCasesOfThisOffice() {
    assertEquals(List.of(), browser.get("desk/handovers").list());
    Browser.Answer empty =
        browser.post("desk/handovers", "{\"direction\":\"x\",\"envelopes\":0,\"cases\":[]}");
    assertEquals(
        List.of("place", "taker", "giver", "direction", "envelopes", "cases"), wrong(empty));
    Browser.Answer strange =
        browser.post(
            "desk/handovers",
            "{\"direction\":\"UP\",\"place\":\"县中心\",\"giver\":\"李一\",\"taker\":\"王五\","
                + "\"envelopes\":1,\"cases\":[\"nothing\"]}");
    assertEquals("case-unknown", strange.object().text("code"));
    assertEquals(List.of(), browser.get("desk/handovers").list(), "nothing of it is kept");
    assertEquals(404, browser.get("desk/handovers/nothing").status());
  }

  @Test
  void listsOfATownshipWithoutCasesAreEmpty() {
    assertEquals(List.of(), browser.get("desk/plan/postings").list());
    assertEquals(List.of(), browser.get("desk/plan/surveys").list());
  }

  private Browser.Answer leave(String person, String deputy, String from, String until) {
    return browser.post(
        "desk/posts",
        "{\"person\":\"%s\",\"deputy\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
            .formatted(person, deputy, from, until));
  }

  private static List<String> wrong(Browser.Answer answer) {
    assertEquals(422, answer.status(), answer.text());
    return answer.object().objects("fields").stream().map(field -> field.text("id")).toList();
  }

  private static String idOf(List<Fields> people, String name) {
    return people.stream()
        .filter(person -> person.text("name").equals(name))
        .findFirst()
        .orElseThrow()
        .text("id");
  }
}
