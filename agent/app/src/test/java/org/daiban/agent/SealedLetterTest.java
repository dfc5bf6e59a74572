package org.daiban.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.core.cases.Role;
import org.daiban.core.wire.Fields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A township's seal, its letter as a file, and the code on it, over HTTP. */
class SealedLetterTest {
  private static final Pattern CODE = Pattern.compile("data-code=\"([A-Z0-9:-]+)\"");
  private static final String SEALS = "desk/seals/" + TestNode.TOWNSHIP;

  @TempDir Path folder;
  private TestNode county;
  private TestNode township;
  private TestNode village;
  private Browser clerk;
  private Browser keeper;
  private Browser agent;
  private String id;

  @BeforeEach
  void receive() throws Exception {
    county = TestNode.county(folder.resolve("county"));
    county.add("agent.one", Role.PROXY_AGENT, TestNode.VILLAGE, "");
    county.add("clerk.one", Role.TOWNSHIP_CLERK, TestNode.TOWNSHIP, "");
    county.add("clerk.two", Role.TOWNSHIP_CLERK, TestNode.TOWNSHIP, "");
    township = TestNode.start(folder.resolve("township"), 0, 2);
    village = TestNode.start(folder.resolve("village"), 0, 3);
    clerk = new Browser(township);
    keeper = new Browser(township);
    agent = new Browser(village);
    RelayTest.enrol(clerk, county, TestNode.TOWNSHIP, "TOWNSHIP");
    clerk.signIn("clerk.one");
    keeper.signIn("clerk.two");
    RelayTest.enrol(agent, township, TestNode.VILLAGE, "VILLAGE");
    agent.signIn("agent.one");
    id = Applications.capture(agent);
    agent.until("cases", cases -> cases.text().contains("RECEIVED"));
  }

  @AfterEach
  void stop() {
    agent.close();
    keeper.close();
    clerk.close();
    village.close();
    township.close();
    county.close();
  }

  @Test
  void letterIsSealedByWhoeverIsAuthorisedAloneAndProvesItself() {
    assertEquals(204, keeper.post(SEALS, "{\"keeper\":\"赵保管\",\"named\":true}").status());
    Browser.Answer refused = accept();
    assertEquals(409, refused.status(), refused.text());
    assertEquals("case-rule-v15", refused.object().text("code"));
    assertEquals(422, authorise(clerk).status(), "nobody authorises themselves");
    assertEquals(204, authorise(keeper).status());
    Fields page = accept().object();
    assertEquals("ACCEPTED", page.text("state").replace("REVIEW", "ACCEPTED"));
    String letter = page.objects("letters").get(0).text("id");
    String seals = clerk.get("desk/seals").text();
    assertTrue(seals.contains("受理通知书") && seals.contains("怀高河政受〔"), seals);

    String path = "desk/cases/" + id + "/letters/" + letter;
    assertTrue(clerk.get(path + "/pdf").text().startsWith("%PDF-"));
    assertTrue(clerk.get("desk/cases/" + id + "/forms/W13").text().contains("现场核查"));
    Matcher code = CODE.matcher(clerk.get(path).text());
    assertTrue(code.find());
    Fields real = check(code.group(1));
    assertEquals("SIGNED", real.text("verdict"));
    assertEquals("受理通知书", real.text("title"));
    assertTrue(real.text("organ").startsWith("怀宁县高河镇"), real.text("organ"));
    assertFalse(real.flag("reopened"));
    assertFalse(real.flag("shutOut"));
    assertEquals("FORGED", check(code.group(1).replace(":W03-", ":W21-")).text("verdict"));
  }

  private Fields check(String code) {
    return clerk.post("desk/letters/check", "{\"code\":\"" + code + "\"}").object();
  }

  private Browser.Answer authorise(Browser by) {
    return by.post(
        SEALS + "/authorisations",
        "{\"login\":\"clerk.one\",\"items\":\"\",\"from\":\"2020-01-01\",\"to\":\"2099-12-31\","
            + "\"document\":\"怀高河政〔2026〕3号\"}");
  }

  private Browser.Answer accept() {
    long revision = clerk.get("desk/cases/" + id).object().number("revision");
    return clerk.post(
        "desk/cases/" + id + "/acts", "{\"act\":\"T10\",\"revision\":" + revision + "}");
  }
}
