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
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.Keys;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Versions;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.cases.Papers;
import org.daiban.node.feed.Change;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.store.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The conversation of a device of protocol version 1, frozen byte for byte in {@code
 * frozen/version-1}, against a node two versions ahead: it still uploads and gets a receipt that it
 * can read (P9). The files are never written again; those of a later version get a folder of their
 * own. {@code -Dfrozen.write=true} writes a file that is not there.
 */
class FrozenDeviceTest {
  private static final String FOLDER = "frozen/version-1/";
  private static final String CODE = "K7QM2FXDABCD";
  private static final String CASE = "0f8fad5b-d9cb-469f-a165-70867728950e";
  private static final Versions LATER = new Versions(1, 3);

  @TempDir Path folder;

  private final HandClock clock = new HandClock();
  private TestNode county;
  private TestNode township;
  private PlainDevice device;

  @BeforeEach
  void start() throws Exception {
    county = TestNode.county(clock, folder.resolve("county"));
    township =
        TestNode.townshipOf(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"), LATER);
    String address = township.url("/").toString();
    PlainKey key =
        PlainKey.ofRfc6979(SecondClientTest.golden("proofs.json").get("publicKey").toString());
    device = new PlainDevice(address.substring(0, address.length() - 1), key);
    township
        .transactions()
        .write(
            connection ->
                Sql.update(
                    connection,
                    "INSERT INTO enrolment_code (code, region, kind, issued_by, expires_at)"
                        + " VALUES (?, ?, 'VILLAGE', 'clerk', ?)",
                    CODE,
                    Village.REGION,
                    clock.millis() + 1_000));
    device.enrol(frozen("enrol.json", device.enrolmentRequest(CODE)));
    assertEquals("340822100201-00", device.name());
  }

  @AfterEach
  void stop() {
    township.close();
    county.close();
  }

  @Test
  void deviceTwoVersionsBackIsReceiptedAndAnswered() throws Exception {
    device.exchange(caseBrought());

    assertEquals(1L, device.answeredIn());
    assertEquals(2L, device.receipt().get("head"));
    assertEquals(List.of(), device.receipt().get("refused"));
    device.exchange(frozen("nothing.ndjson", device.request("")));
    assertEquals("APPLIED", outcome(device.name() + ":1").get("verdict"));
  }

  @Test
  void typeThatTheNodeDoesNotKnowIsKeptAndReceipted() throws Exception {
    device.exchange(caseBrought());
    device.write(CASE, "case.of-another-time", "{\"v\":1,\"what\":[1,{\"a\":null}]}");
    device.exchange(frozen("unknown-type.ndjson", device.request(device.batch(3, 3))));

    assertEquals(3L, device.receipt().get("head"));
  }

  @Test
  void wordsAndKindsOfALaterNodeDoNotDisturbIt() throws Exception {
    String later =
        "{\"v\":3,\"device\":\"340822100201-00\",\"seq\":9,\"entry\":\"x\",\"case\":\""
            + CASE
            + "\",\"verdict\":\"POSTPONED\",\"rule\":\"\",\"reason\":\"等\",\"todo\":\"\",\"node\":\"n\","
            + "\"term\":1,\"revision\":1,\"at\":1,\"until\":{\"day\":\"2026-04-01\"}}";
    publish("outcome", "340822100201-00:9", later);
    publish("horoscope", "2026", "{\"v\":3}");
    device.exchange(caseBrought());
    device.exchange(frozen("nothing.ndjson", device.request("")));

    assertEquals("POSTPONED", outcome("340822100201-00:9").get("verdict"), "shown as it is");
    assertEquals(2L, device.receipt().get("head"));
  }

  @Test
  void whatALaterDeviceWritesIsKeptAndCarriedToTheByte() {
    Village village = Village.enrolledAt(township);
    Entry entry = village.write(CASE, "case.of-another-time", "{\"v\":3,\"what\":{\"a\":[null]}}");
    String header = entry.headerText().replace("{\"v\":1,", "{\"v\":3,\"later\":{\"a\":[1,null]},");
    String signed = "daiban-batch-v3\n" + village.device() + "\n1\n1\n" + Digest.of(header);
    JsonLine one =
        new JsonLine()
            .put("header", header)
            .put("later", true)
            .put("salt", entry.salt())
            .put("payload", entry.payload());
    String batch =
        new JsonLine()
            .put("v", 3)
            .put("later", List.of(1, 2))
            .put("device", village.device())
            .put("from", 1)
            .put("to", 1)
            .put("entries", List.of(one.asMap()))
            .put("alg", Keys.ES256)
            .put("sig", Keys.sign(village.signer(), signed.getBytes(StandardCharsets.UTF_8)))
            .text();

    Receipt receipt = village.receipt(township, batch);

    assertEquals(Digest.of(header), receipt.headDigest());
    assertEquals(List.of(), receipt.refused());
    assertEquals(batch, keptBatch(village.device()));
  }

  private String keptBatch(String author) {
    return township
        .transactions()
        .read(
            connection ->
                Sql.find(
                    connection,
                    "SELECT text FROM kept_batch WHERE device = ?",
                    row -> row.getString("text"),
                    author))
        .orElseThrow();
  }

  @Test
  void deviceOfALaterVersionIsAnsweredInTheHighestThatBothSpeak() {
    ExchangeRequest asked =
        new ExchangeRequest(
            5,
            device.name(),
            null,
            List.of(),
            new Heartbeat("later", "1", 0, 0, 0, 0),
            List.of(),
            List.of(),
            List.of(),
            1);

    assertEquals(3, township.exchange(device.name(), asked).version());
    assertEquals(1, county.exchange(Village.enrolledAt(county).device(), asked).version());
  }

  private String caseBrought() throws Exception {
    String manifest = SecondClientTest.manifest(Papers.picture());
    device.write(CASE, "case.capture", SecondClientTest.application(manifest));
    device.write(CASE, "case.manifest", manifest);
    return frozen("case.ndjson", device.request(device.batch(1, 2)));
  }

  private Map<String, Object> outcome(String key) {
    return PlainJson.object(
        (String)
            device.items().stream()
                .filter(item -> item.get("kind").equals("outcome") && item.get("key").equals(key))
                .findFirst()
                .orElseThrow()
                .get("body"));
  }

  private void publish(String kind, String key, String body) {
    township
        .transactions()
        .write(
            connection -> {
              Change change = new Change(kind, key, FeedItem.device("340822100201-00"), body);
              ChangeFeed.publish(connection, List.of(change));
              return null;
            });
  }

  /** The frozen bytes; a fresh form is only for the day on which the file is made. */
  private static String frozen(String name, String fresh) throws IOException {
    Path file =
        Path.of(System.getProperty("basedir", ".")).resolve("src/test/resources/" + FOLDER + name);
    if (Boolean.getBoolean("frozen.write") && !Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Files.write(file, fresh.getBytes(StandardCharsets.UTF_8));
    }
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertFalse(text.isEmpty());
      assertTrue(text.startsWith("{\"v\":1,"), name);
      return text;
    }
  }
}
