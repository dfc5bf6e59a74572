package org.daiban.node.second;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.cases.Papers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client that was written from the page alone, at a real township. */
class SecondClientTest {
  private static final String CASE = "0f8fad5b-d9cb-469f-a165-70867728950e";

  @TempDir Path folder;

  private TestNode county;
  private TestNode township;
  private PlainDevice device;

  @BeforeEach
  void enrol() throws Exception {
    HandClock clock = new HandClock();
    county = TestNode.county(clock, folder.resolve("county"));
    township = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    String address = township.url("/").toString();
    PlainKey key = PlainKey.ofRfc6979(golden("proofs.json").get("publicKey").toString());
    device = new PlainDevice(address.substring(0, address.length() - 1), key);
    String code = township.enrolment().issue(Village.REGION, "clerk").code();
    device.enrol(device.enrolmentRequest(code));
  }

  @AfterEach
  void stop() {
    township.close();
    county.close();
  }

  @Test
  void oneCaseIsSentReceiptedAndAnswered() throws Exception {
    byte[] photo = Papers.picture();
    String manifest = manifest(photo);
    device.write(CASE, "case.capture", application(manifest));
    device.write(CASE, "case.manifest", manifest);
    device.exchange(device.request(device.batch(1, 2)));

    assertEquals(2L, device.receipt().get("head"));
    assertEquals(List.of(), device.receipt().get("missing"));
    assertEquals(List.of(), device.receipt().get("refused"));

    device.exchange(device.request(""));
    Map<String, Object> outcome = body("outcome", device.name() + ":1");
    assertEquals("APPLIED", outcome.get("verdict"));
    Map<String, Object> snapshot = PlainJson.object((String) body("case", CASE).get("body"));
    assertTrue(snapshot.toString().contains(CASE), snapshot.toString());
    assertTrue(device.upload(photo, CASE));
  }

  @Test
  void batchSentAgainIsKeptOnceAndReceiptedAlike() throws Exception {
    device.write(CASE, "case.capture", application(manifest(Papers.picture())));
    device.exchange(device.request(device.batch(1, 1)));
    Object first = device.receipt().get("headDigest");
    device.exchange(device.request(device.batch(1, 1)));

    assertEquals(1L, device.receipt().get("head"));
    assertEquals(first, device.receipt().get("headDigest"));
  }

  @Test
  void acknowledgedOutcomeLeavesTheFeed() throws Exception {
    device.write(CASE, "case.withdraw", "{\"v\":1,\"reason\":\"x\"}");
    device.write(CASE, "case.capture", application(manifest(Papers.picture())));
    device.exchange(device.request(device.batch(1, 2)));
    device.exchange(device.request(""));
    long before =
        device.items().stream().filter(item -> item.get("kind").equals("outcome")).count();
    device.exchange(device.request(""));

    assertTrue(before > 0);
    assertEquals(
        before, device.items().stream().filter(item -> item.get("kind").equals("outcome")).count());
  }

  @Test
  void secondClientKnowsNothingOfThisProject() throws IOException {
    Path sources =
        Path.of(System.getProperty("basedir", "."), "src/test/java/org/daiban/node/second");
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.filter(path -> path.toString().contains("Plain")).toList()) {
        assertFalse(Files.readString(file).contains("import org.daiban"), file.toString());
      }
    }
  }

  private Map<String, Object> body(String kind, String key) {
    Optional<Map<String, Object>> item =
        device.items().stream()
            .filter(each -> each.get("kind").equals(kind) && each.get("key").equals(key))
            .findFirst();
    return PlainJson.object((String) item.orElseThrow().get("body"));
  }

  static String manifest(byte[] photo) throws Exception {
    return "{\"v\":1,\"attachments\":[{\"hash\":\""
        + PlainKey.digest(photo)
        + "\",\"size\":"
        + photo.length
        + ",\"type\":\"image/png\"}]}";
  }

  static String application(String manifest) throws Exception {
    return "{\"v\":1,\"number\":\"340822100201260302000017\",\"item\":\""
        + Papers.ITEM
        + "\",\"capturedOn\":\"2026-03-02\",\"form\":{\"applicant_name\":\"张三\"},"
        + "\"materials\":[],\"mandate\":{\"powers\":[\"submit\"]},\"missingAccepted\":true,"
        + "\"manifest\":\""
        + PlainKey.digest(manifest)
        + "\"}";
  }

  static Map<String, Object> golden(String name) throws IOException {
    try (InputStream in = SecondClientTest.class.getResourceAsStream("/golden/" + name)) {
      return PlainJson.object(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
