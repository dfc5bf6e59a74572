package org.daiban.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daiban.agent.link.Proofs;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Digest;
import org.daiban.core.log.KeptAttachments;
import org.daiban.core.log.Signed;
import org.daiban.core.wire.Fields;
import org.daiban.node.identity.Identity;
import org.daiban.node.identity.Machine;
import org.daiban.node.store.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A village behind its township, and the township behind the county. */
class RelayTest {
  @TempDir Path folder;

  private TestNode county;
  private TestNode township;
  private TestNode village;
  private Browser clerk;
  private Browser agent;

  @BeforeEach
  void enrol() throws Exception {
    county = TestNode.county(folder.resolve("county"));
    county.add("agent.one", Role.PROXY_AGENT, TestNode.VILLAGE, "");
    county.add("clerk.one", Role.TOWNSHIP_CLERK, TestNode.TOWNSHIP, "");
    county.add("reviewer.one", Role.TOWNSHIP_REVIEWER, TestNode.TOWNSHIP, "");
    county.add("window.one", Role.WINDOW_CLERK, TestNode.COUNTY, "县残疾人联合会");
    county.add("head.one", Role.FIRST_REPRESENTATIVE, TestNode.COUNTY, "县残疾人联合会");
    township = TestNode.start(folder.resolve("township"), 0, 2);
    village = TestNode.start(folder.resolve("village"), 0, 3);
    clerk = new Browser(township);
    agent = new Browser(village);
    enrol(clerk, county, TestNode.TOWNSHIP, "TOWNSHIP");
    clerk.signIn("clerk.one");
    enrol(agent, township, TestNode.VILLAGE, "VILLAGE");
    agent.signIn("agent.one");
  }

  static void enrol(Browser machine, TestNode above, String region, String kind) {
    String code = above.code(region);
    Browser.Answer answer =
        machine.post(
            "enrolment", "{\"upstream\":\"" + above.address() + "\",\"code\":\"" + code + "\"}");
    assertEquals(kind, answer.object().text("kind"), answer.text());
    machine.until("node", node -> node.text().contains("2026]"));
  }

  @AfterEach
  void stop() {
    agent.close();
    clerk.close();
    village.close();
    township.close();
    county.close();
  }

  private static void act(Browser desk, String id, String act, String more) {
    long revision = desk.get("desk/cases/" + id).object().number("revision");
    Browser.Answer answer =
        desk.post(
            "desk/cases/" + id + "/acts",
            "{\"act\":\"" + act + "\",\"revision\":" + revision + more + "}");
    assertEquals(200, answer.status(), answer.text());
  }

  @Test
  void caseReachesTheTownshipAndByItTheCountyWithItsPictures() {
    String id = Applications.capture(agent);
    agent.until("cases", cases -> cases.text().contains("RECEIVED"));
    agent.until("cases", cases -> cases.text().contains("AT_COUNTY"));
    assertTrue(clerk.post("desk/queue", "{}").text().contains(id));
    clerk.until(
        "desk/cases/" + id,
        page -> page.text().contains("\"attachments\":{\"kept\":1,\"total\":1}"));
    agent.until("cases", cases -> cases.text().contains("\"kept\":1,\"township\":1,\"total\":1"));
  }

  @Test
  void noticeComesDownAndItsAnswerGoesUpWhileTheCountyIsAway() throws Exception {
    String id = Applications.capture(agent);
    agent.until("cases", cases -> cases.text().contains("AT_COUNTY"));
    int port = county.port();
    county.close();

    act(
        clerk,
        id,
        "T4",
        ",\"missing\":[{\"no\":4,\"name\":\"照片\",\"what\":\"不清楚\",\"how\":\"请重拍\"}]");
    agent.until("cases", cases -> cases.text().contains("SUPPLEMENT"));
    Fields page = agent.get("cases/" + id).object();
    assertEquals("CORRECTION", page.text("state"));
    String letter = page.objects("letters").get(0).text("id");
    assertTrue(agent.get("cases/" + id + "/letters/" + letter).text().contains("请重拍"));

    Browser.Answer wrong =
        agent.post("cases/" + id + "/supplement", "{\"form\":{\"phone\":\"1\"}}");
    assertEquals(422, wrong.status(), wrong.text());
    assertEquals("phone", wrong.object().objects("fields").get(0).text("id"));
    agent.put("cases/" + id + "/supplement", "{\"form\":{\"phone\":\"1\"}}");
    assertEquals(
        "1", agent.get("cases/" + id + "/supplement").object().object("form").text("phone"));
    clerk.until("link", link -> !link.object().object("link").text("state").equals("UP"));
    assertTrue(clerk.get("link").object().number("waiting") > 0);

    supplement(id, "{\"form\":{\"biz\":\"换领\"},\"materials\":[]}");
    assertFalse(agent.get("cases/" + id + "/supplement").object().object("form").has("phone"));
    agent.until("cases", cases -> cases.text().contains("READ_REFUSAL"));
    assertTrue(agent.get("cases/" + id).object().text("refusal").length() > 5);
    agent.post("cases/" + id + "/read", "{}");
    assertEquals("SUPPLEMENT", agent.get("cases/" + id).object().text("next"));

    String picture = agent.upload(Applications.PICTURE, "image/png").object().text("hash");
    supplement(
        id,
        "{\"form\":{},\"materials\":[{\"no\":4,\"have\":\"copy\",\"attachments\":[\""
            + picture
            + "\"]}]}");
    agent.until("cases/" + id, shown -> shown.object().text("state").equals("RECEIVED"));

    county = TestNode.start(folder.resolve("county"), port, 9);
    clerk.post("outbox/send", "{}");
    agent.until("cases/" + id, shown -> shown.object().text("transport").equals("AT_COUNTY"));
  }

  @Test
  void countyPutBackToAnOlderStateGetsEntriesAndPicturesAgain() throws Exception {
    int port = county.port();
    county.close();
    TroublesTest.copy(folder.resolve("county"), folder.resolve("backup"));
    county = TestNode.start(folder.resolve("county"), port, 8);
    clerk.post("outbox/send", "{}");
    String id = Applications.capture(agent);
    agent.until("cases", cases -> cases.text().contains("AT_COUNTY"));
    clerk.until(
        "link", link -> link.object().number("waiting") + link.object().number("photos") == 0);
    county.close();
    county = TestNode.start(folder.resolve("backup"), port, 9);
    clerk.post("outbox/send", "{}");
    try (Browser window = new Browser(county)) {
      window.signIn("window.one");
      window.until("desk/cases/" + id, page -> page.text().contains("\"kept\":1,\"total\":1"));
    }
  }

  private void supplement(String id, String json) {
    Browser.Answer answered = agent.post("cases/" + id + "/supplement", json);
    assertEquals(200, answered.status(), answered.text());
  }

  @Test
  void decisionOfTheCountyIsHandedOverInTheVillage() {
    String id = Applications.capture(agent);
    agent.until("cases", cases -> cases.text().contains("RECEIVED"));
    act(clerk, id, "T10", "");
    try (Browser reviewer = signedIn(township, "reviewer.one");
        Browser window = signedIn(county, "window.one");
        Browser head = signedIn(county, "head.one")) {
      act(reviewer, id, "T21", ",\"opinion\":\"材料齐全，同意上报\"");
      window.until("desk/cases/" + id, page -> page.text().contains("\"act\":\"T12\""));
      act(window, id, "T12", ",\"opinion\":\"符合条件\"");
      act(head, id, "T22", ",\"content\":\"准予\",\"reason\":\"符合条件\",\"basis\":\"规定\"");
      act(window, id, "T24", ",\"certificate\":\"残疾人证\"");
      act(window, id, "T24", ",\"number\":\"34082219000101001742\"");
    }
    agent.until("cases", cases -> cases.text().contains("HAND_OVER"));
    String signature = agent.upload(Applications.PICTURE, "image/png").object().text("hash");
    Browser.Answer delivered =
        agent.post(
            "cases/" + id + "/delivery",
            "{\"receiver\":\"测试人\",\"relation\":\"本人\",\"date\":\"2026-03-02\",\"signature\":\""
                + signature
                + "\"}");
    assertEquals(200, delivered.status(), delivered.text());
    agent.until("cases/" + id, page -> page.object().text("state").equals("CLOSED"));
    assertEquals("NOTHING", agent.get("cases/" + id).object().text("next"));
  }

  private static Browser signedIn(TestNode node, String login) {
    Browser browser = new Browser(node);
    browser.signIn(login);
    return browser;
  }

  @Test
  void passwordChangedInTheVillageIsGoodAtTheCountyToo() {
    String changed = "xin-mima-22";
    Browser.Answer answer =
        agent.post(
            "session/password",
            "{\"before\":\"" + TestNode.PASSWORD + "\",\"after\":\"" + changed + "\"}");
    assertEquals(204, answer.status(), answer.text());
    String verifier = village.person("agent.one").verifier();
    agent.until("session", again -> county.person("agent.one").verifier().equals(verifier));
    try (Browser there = new Browser(county);
        Browser between = new Browser(township)) {
      there.signIn("agent.one", changed);
      between.signIn("agent.one", changed);
    }
    assertEquals(200, agent.get("session").status());
  }

  @Test
  void passwordChangedAtTheTownshipIsGoodAtTheCountyToo() {
    Browser.Answer answer =
        clerk.post(
            "session/password",
            "{\"before\":\"" + TestNode.PASSWORD + "\",\"after\":\"xin-mima-33\"}");
    assertEquals(204, answer.status(), answer.text());
    String verifier = township.person("clerk.one").verifier();
    clerk.until("session", again -> county.person("clerk.one").verifier().equals(verifier));
  }

  @Test
  void personShutOutAtTheCountyIsOutInTheVillageAndWhatTheyHadSavedStillArrives() {
    String id = Applications.capture(agent);
    county.setActive("agent.one", false);
    agent.until("session", shown -> shown.status() == 401);
    clerk.until("desk/cases/" + id, page -> page.status() == 200);
    county.setActive("agent.one", true);
    clerk.until("session", again -> village.person("agent.one").active());
    agent.signIn("agent.one");
    assertTrue(agent.get("cases").text().contains(id));
  }

  @Test
  void signatureAtTheCounterGoesUpToTheCounty() {
    String id = Applications.capture(agent);
    agent.until("cases", cases -> cases.text().contains("RECEIVED"));
    act(clerk, id, "T10", "");
    try (Browser reviewer = signedIn(township, "reviewer.one");
        Browser window = signedIn(county, "window.one");
        Browser head = signedIn(county, "head.one")) {
      act(reviewer, id, "T21", ",\"opinion\":\"材料齐全，同意上报\"");
      window.until("desk/cases/" + id, page -> page.text().contains("\"act\":\"T12\""));
      act(window, id, "T12", ",\"opinion\":\"符合条件\"");
      act(head, id, "T22", ",\"content\":\"准予\",\"reason\":\"符合条件\",\"basis\":\"规定\"");
      act(window, id, "T24", ",\"certificate\":\"残疾人证\"");
      act(window, id, "T24", ",\"number\":\"34082219000101001742\"");
      clerk.until("desk/cases/" + id, page -> page.text().contains("\"act\":\"T25\""));
      String drawn = clerk.upload(Applications.SIGNATURE, "image/png").object().text("hash");
      act(
          clerk,
          id,
          "T25",
          ",\"receiver\":\"测试人\",\"relation\":\"本人\",\"date\":\"2026-03-02\",\"signature\":\""
              + drawn
              + "\"");
      clerk.post("outbox/send", "{}");
      window.until(
          "desk/cases/" + id,
          page -> page.text().contains("\"attachments\":{\"kept\":2,\"total\":2}"));
    }
  }

  @Test
  void onlyTheCountysOwnWordSaysThatItKeepsPhotos() {
    Proofs proofs = village.bean(Proofs.class);
    Machine real = county.bean(Transactions.class).read(Identity::read);
    Machine between = township.bean(Transactions.class).read(Identity::read);
    String said = new KeptAttachments(real.name(), "e", "c1", List.of(Digest.of("photo"))).text();
    String claimed = new KeptAttachments(between.name(), "e", "c1", List.of()).text();

    assertTrue(word(said, real).isPresent());
    assertFalse(word(said, between).isPresent(), "signed by somebody else");
    assertFalse(word(claimed, between).isPresent(), "no county");
    assertFalse(proofs.attachmentsSigner(Signed.of(Signed.CASE, said, real.signer())).isPresent());
  }

  private Optional<Certificate> word(String body, Machine signer) {
    return village
        .bean(Proofs.class)
        .attachmentsSigner(Signed.of(Signed.ATTACHMENTS, body, signer.signer()));
  }

  @Test
  void villageRoutesAreNotATownships() {
    assertEquals(403, clerk.get("drafts").status());
    assertEquals(409, agent.post("enrolment", "{}").status());
  }
}
