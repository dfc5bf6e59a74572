package org.daiban.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.daiban.agent.village.Village;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Digest;
import org.daiban.core.wire.Fields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A village whose disk has failed, and what its agent sees of it. */
class DamagedVillageTest {
  private static final byte[] NO_DATABASE =
      "this is no database, and far too short for one".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private TestNode county;
  private TestNode village;
  private Browser browser;
  private Path data;
  private int port;

  @BeforeEach
  void captureWithoutALink() throws Exception {
    data = folder.resolve("village");
    county = TestNode.county(folder.resolve("county"));
    county.add("agent.one", "甲代办", Role.PROXY_AGENT, TestNode.VILLAGE, "");
    village = TestNode.start(data, 0, 2);
    port = village.port();
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
    county.close();
  }

  @AfterEach
  void stop() {
    browser.close();
    village.close();
  }

  private void startAgain() throws Exception {
    village = TestNode.start(data, port, 3);
  }

  private Fields device() {
    return browser.get("outbox").object().object("device");
  }

  private long setAside() throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(file -> file.toString().matches(".*\\.damaged-\\d+-\\d+")).count();
    }
  }

  @Test
  void storeWithoutItsFirstPageComesBackByItselfAndSaysSo() throws Exception {
    String id = Applications.capture(browser);
    Fields before = browser.get("cases").list().get(0);
    village.close();
    Files.write(data.resolve(Village.FILE), new byte[4096], StandardOpenOption.WRITE);
    startAgain();
    Fields line = browser.get("cases").list().get(0);
    assertEquals(id, line.text("case"));
    assertEquals(before.text("number"), line.text("number"));
    assertEquals("SAVED", line.text("transport"));
    assertTrue(browser.get("cases/" + id + "/receipt").text().contains("甲代办"));
    Fields recovered = device().object("recovered");
    assertEquals(2, recovered.number("entries"));
    assertEquals("", recovered.text("missing"));
    assertEquals(1, setAside());
    browser.post("outbox/recovered", "{}");
    assertFalse(device().has("recovered"));
  }

  @Test
  void storeThatIsGoneComesOutOfTheSecondCopyWithItsPhotos() throws Exception {
    Files.createDirectories(TestNode.copy(data));
    String id = Applications.capture(browser);
    assertEquals("GOOD", device().text("copy"));
    village.close();
    Files.write(data.resolve(Village.FILE), NO_DATABASE);
    delete(data.resolve("pictures"));
    startAgain();
    assertEquals(id, browser.get("cases").list().get(0).text("case"));
    Fields outbox = browser.get("outbox").object();
    assertEquals(2, outbox.number("unsent"));
    assertEquals(1, outbox.number("photos"));
    assertEquals(0, outbox.object("device").object("recovered").number("photosMissing"));
    Digest photo = Digest.of(Applications.PICTURE);
    assertEquals(200, browser.get("attachments/" + photo).status());
  }

  @Test
  void secondCopyThatIsNotThereIsToldAndStopsNothing() {
    Applications.capture(browser);
    assertEquals("GONE", device().text("copy"));
    assertEquals("ENOUGH", device().text("disk"));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }
}
