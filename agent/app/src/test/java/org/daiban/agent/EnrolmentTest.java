package org.daiban.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that is nobody yet. */
class EnrolmentTest {
  @TempDir Path folder;

  private TestNode machine;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    machine = TestNode.start(folder.resolve("new"), 0, 1);
    browser = new Browser(machine);
  }

  @AfterEach
  void stop() {
    browser.close();
    machine.close();
  }

  private Browser.Answer enrol(String upstream, String code) {
    return browser.post(
        "enrolment", "{\"upstream\":\"" + upstream + "\",\"code\":\"" + code + "\"}");
  }

  @Test
  void saysThatItIsNew() {
    assertEquals("NEW", browser.get("node").object().text("kind"));
  }

  @Test
  void emptyFieldsAreNamed() {
    assertEquals(422, enrol("", "").status());
  }

  @Test
  void deadAddressLeavesItNew() {
    assertEquals("upstream-unreachable", enrol("http://127.0.0.1:1", "ABC").object().text("code"));
    assertEquals("NEW", browser.get("node").object().text("kind"));
  }

  @Test
  void wrongCodeIsToldInTheWordsOfTheNodeAbove() throws Exception {
    try (TestNode county = TestNode.county(folder.resolve("county"))) {
      Browser.Answer answer = enrol(county.address(), "ABCDEFGH");
      assertEquals("wrong-enrolment-code", answer.object().text("code"), answer.text());
    }
  }

  @Test
  void villageRoutesRefuseWithoutASession() {
    assertEquals(401, browser.get("cases").status());
  }
}
