package org.daiban.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.daiban.core.cases.Role;
import org.daiban.core.wire.Fields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A village whose node above is the county itself. */
class VillageTest {
  @TempDir Path folder;

  private TestNode county;
  private TestNode village;
  private Browser browser;

  @BeforeEach
  void enrol() throws Exception {
    county = TestNode.county(folder.resolve("县 county"));
    county.add("agent.one", Role.PROXY_AGENT, TestNode.VILLAGE, "");
    village = TestNode.start(folder.resolve("村 village"), 0, 2);
    browser = new Browser(village);
    Browser.Answer enrolled = enrolAt(county.address(), county.code(TestNode.VILLAGE));
    assertEquals("VILLAGE", enrolled.object().text("kind"), enrolled.text());
    browser.until("node", node -> node.text().contains("2026,") || node.text().contains("[2026]"));
    browser.signIn("agent.one");
  }

  private Browser.Answer enrolAt(String upstream, String code) {
    return browser.post(
        "enrolment", "{\"upstream\":\"" + upstream + "\",\"code\":\"" + code + "\"}");
  }

  @AfterEach
  void stop() {
    browser.close();
    village.close();
    county.close();
  }

  private void restartVillage() throws Exception {
    int port = village.port();
    village.close();
    village = TestNode.start(folder.resolve("村 village"), port, 3);
  }

  private Fields onlyCase() {
    return browser.get("cases").list().get(0);
  }

  @Test
  void caseCapturedWithoutAnyLinkReachesTheCountyAfterARestart() throws Exception {
    int countyPort = county.port();
    county.close();
    String id = Applications.capture(browser);
    assertEquals("SAVED", onlyCase().text("transport"));
    assertEquals("CAPTURED", onlyCase().text("state"));
    assertEquals("SEND", onlyCase().text("next"));

    restartVillage();
    assertEquals(id, onlyCase().text("case"));
    assertEquals("SAVED", onlyCase().text("transport"));
    assertEquals(2, browser.get("outbox").object().number("unsent"));

    county = TestNode.start(folder.resolve("县 county"), countyPort, 4);
    browser.post("outbox/send", "{}");
    browser.until("cases", cases -> cases.text().contains("AT_COUNTY"));
    assertEquals(0, browser.get("outbox").object().number("unsent"));
    browser.until("cases", cases -> cases.text().contains("\"kept\":1,\"township\":1,\"total\":1"));
    assertEquals("CAPTURED", onlyCase().text("state"), "the township has not received it yet");
  }

  @Test
  void itemsAreFoundByPinyinInitials() {
    Fields found = browser.get("items?q=cjrz").object();
    assertTrue(
        found.objects("items").stream()
            .anyMatch(item -> item.text("code").equals(Applications.ITEM)),
        "残疾人证");
    assertEquals(
        Applications.ITEM, browser.get("items/" + Applications.ITEM).object().text("code"));
    assertTrue(browser.get("regions").text().contains("查湾村"));
  }

  @Test
  void draftSaysAtOnceWhatIsWrongAndWhatIsMissing() {
    String id =
        browser.post("drafts", "{\"item\":\"" + Applications.ITEM + "\"}").object().text("id");
    String none = "sha256:" + "0".repeat(64);
    Fields check =
        browser
            .put("drafts/" + id, Applications.content(none, "340822190001010018"))
            .object()
            .object("check");
    assertTrue(
        check.objects("fields").stream().anyMatch(field -> field.text("id").equals("id_no")));
    assertEquals(422, browser.post("drafts/" + id + "/capture", "{}").status());
    assertEquals(1, browser.get("drafts").list().size(), "the draft is still there");
  }

  @Test
  void receiptPrintsWithTheNumber() {
    String id = Applications.capture(browser);
    Browser.Answer page = browser.get("cases/" + id + "/receipt");
    assertEquals(200, page.status(), page.text());
    assertTrue(page.type().startsWith("text/html"));
    assertTrue(page.text().contains("材料接收凭证"));
    assertTrue(page.text().contains("svg"));
  }

  @Test
  void badInputGetsItsOwnWordAndLosesNothing() {
    String id = Applications.draft(browser);
    assertProblem(400, "json-invalid", browser.put("drafts/" + id, "{\"form\":{"));
    assertProblem(400, "json-invalid", browser.put("drafts/" + id, "{\"form\":" + "[".repeat(60)));
    Browser.Answer wrong =
        browser.put("drafts/" + id, "{\"form\":{},\"materials\":[{\"no\":\"x\"}]}");
    assertProblem(400, "json-invalid", wrong);
    assertEquals("materials[0].no", wrong.object().objects("fields").get(0).text("id"));
    assertProblem(413, "body-too-large", browser.put("drafts/" + id, " ".repeat(2 * 1024 * 1024)));
    assertProblem(422, "attachment-no-picture", browser.upload(new byte[] {1, 2}, "image/png"));
    assertProblem(413, "body-too-large", browser.upload(new byte[9 * 1024 * 1024], "image/jpeg"));
    assertProblem(404, "draft-unknown", browser.get("drafts/nothing"));
    assertProblem(404, "case-unknown", browser.get("cases/nothing"));
    assertProblem(
        409,
        "case-state",
        browser.post(
            "cases/" + Applications.capture(browser) + "/supplement",
            "{\"form\":{\"biz\":\"换领\"}}"));
    assertEquals("测试人", browser.get("drafts/" + id).object().object("form").text("applicant_name"));
  }

  @Test
  void deskAndMachineDoorAreNotAVillages() {
    assertEquals(403, browser.post("desk/queue", "{}").status());
    assertProblem(409, "wrong-machine", browser.post("../sync/v1/exchange", "{}"));
    assertProblem(409, "already-enrolled", enrolAt(county.address(), "XXXX"));
  }

  @Test
  void samePictureIsShownAsItWasKept() {
    String hash = browser.upload(Applications.PICTURE, "image/png").object().text("hash");
    Browser.Answer shown = browser.get("attachments/" + hash);
    assertEquals(200, shown.status());
    assertEquals("image/png", shown.type());
  }

  private static void assertProblem(int status, String code, Browser.Answer answer) {
    assertEquals(status, answer.status(), answer.text());
    assertEquals(code, answer.object().text("code"));
    assertTrue(answer.object().text("todo").length() > 1, answer.text());
  }
}
