package org.daiban.node.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Range;
import org.daiban.core.log.Receipt;
import org.daiban.core.packing.Coding;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.Manifest;
import org.daiban.core.trouble.TroubleKind;
import org.daiban.core.trouble.Troubles;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.Wire;
import org.daiban.node.cases.Papers;
import org.daiban.node.machines.RevocationDesk;
import org.daiban.node.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table of bad input: what comes broken, forged, twice or too large gets its code, and the code
 * says whose it is and whether to try again. What a stick brings is tried in its own tests.
 */
class BadInputTest {
  private static final String EXCHANGE = "/sync/v1/exchange";
  private static final String TYPE = ExchangeController.MEDIA_TYPE;
  private static final int BOMB_BYTES = 7 * 1024 * 1024;

  @TempDir Path folder;

  private final HandClock clock = new HandClock();
  private TestNode county;
  private TestNode township;
  private Village village;

  @BeforeEach
  void start() {
    county = TestNode.county(clock, folder.resolve("county"));
    township = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    village = Village.enrolledAt(township);
  }

  @AfterEach
  void stop() {
    township.close();
    county.close();
  }

  @Test
  void brokenChainIsRefusedInTheReceipt() {
    Village copy = village.cloned();
    copy.write(2);
    Entry first = village.write("another case", "test.note", "{\"v\":1}");

    assertRefused("BROKEN_CHAIN", village.receipt(township, village.batchOf(first, copy.entry(2))));
  }

  @Test
  void wrongSignatureIsRefusedInTheReceipt() {
    Entry entry = village.write();
    String forged = Batch.of(List.of(entry), Village.newSigner()).text();

    assertRefused("BAD_SIGNATURE", village.receipt(township, forged));
  }

  @Test
  void payloadThatIsNotTheSealedOneIsRefusedInTheReceipt() {
    village.write("case", "test.note", "{\"v\":1,\"n\":12345}");

    assertRefused("DAMAGED", village.receipt(township, village.batch().replace("12345", "12346")));
  }

  @Test
  void unknownDeviceIsRefusedInTheReceiptForItAndAtTheDoor() throws IOException {
    try (TestNode elsewhere = TestNode.county(clock, folder.resolve("elsewhere"))) {
      Village stranger = Village.enrolledAt(elsewhere, "340822100299");
      stranger.write();

      ExchangeAnswer answer = village.send(township, stranger.batch());

      assertRefused("UNKNOWN_DEVICE", Village.receiptFor(township, stranger.device(), answer));
      Wire wire = new Wire(township, stranger);
      assertTold("unknown-machine", 401, wire.send("POST", EXCHANGE, TYPE, new byte[0]));
    }
  }

  @Test
  void machineThatWasShutOutIsToldSoAndWhatItHasIsKeptAside() {
    Person clerk = new Person("p", "li", "测试", Role.TOWNSHIP_CLERK, "340822100000", "", "", true);
    township.bean(RevocationDesk.class).revoke(clerk, village.device(), clock.millis(), "丢失");
    village.write();

    Receipt receipt = village.receipt(township, village.batch());

    assertEquals(0, receipt.head());
    assertTrue(receipt.refused().stream().allMatch(each -> each.code().equals("REVOKED")));
    assertTrue(receipt.refused().stream().anyMatch(each -> each.seq() == 1));
    assertTrue(Troubles.find("REVOKED").isPresent());
  }

  @Test
  void gapIsNamedAndWhatLiesBehindItIsKept() {
    village.write(3);

    Receipt receipt = village.receipt(township, village.batch(1, 1), village.batch(3, 3));

    assertEquals(1, receipt.head());
    assertEquals(List.of(new Range(2, 2)), receipt.missing());
    assertEquals(List.of(new Range(3, 3)), receipt.kept());
    assertEquals(List.of(), receipt.refused());
  }

  @Test
  void overlapAndReplayAreNoFaultAndChangeNothing() throws IOException {
    village.write(3);
    village.receipt(township, village.batch(1, 2));
    Receipt once = village.receipt(township, village.batch(2, 3));
    Receipt twice = village.receipt(township, village.batch(2, 3), village.batch(1, 3));

    assertEquals(3, once.head());
    assertEquals(once, twice);
    Wire wire = new Wire(township, village).greeted();
    byte[] body = village.request(village.batch()).bytes();
    assertEquals(200, wire.send("POST", EXCHANGE, TYPE, body).status());
    assertEquals(200, wire.send("POST", EXCHANGE, TYPE, body).status(), "the very same request");
  }

  @Test
  void batchOverALimitIsRefusedInTheReceiptAndABodyOverALimitAtOnce() throws IOException {
    village.write(Protocol.BATCH_ENTRIES_MAX);
    String whole = village.batch();
    Entry more = village.write();
    String tooMany =
        whole
            .replace("\"to\":200", "\"to\":201")
            .replace("],\"alg\"", "," + line(more) + "],\"alg\"");

    assertRefused("UNREADABLE", village.receipt(township, tooMany));
    byte[] tooLarge = new byte[Protocol.EXCHANGE_BYTES_MAX + 1];
    Wire wire = new Wire(township, village).greeted();
    assertTold("body-too-large", 413, wire.send("POST", EXCHANGE, TYPE, tooLarge));
  }

  private static String line(Entry entry) {
    String batch = Batch.of(List.of(entry), Village.newSigner()).text();
    int from = batch.indexOf("\"entries\":[") + "\"entries\":[".length();
    return batch.substring(from, batch.indexOf("],\"alg\""));
  }

  @Test
  void bombIsRefusedWhateverItIsPackedWith() throws IOException {
    byte[] plain = new byte[BOMB_BYTES];
    Arrays.fill(plain, (byte) ' ');

    assertTold("body-too-large", 413, packed("gzip", gzip(plain)));
    assertTold("body-too-large", 413, packed("daiban-1", Coding.ONE.pack(plain)));
  }

  @Test
  void bodyPackedWithAnotherDictionaryOrDamagedOnTheWayIsToldSo() throws IOException {
    byte[] whole = Coding.ONE.pack(village.request().bytes());

    assertTold("packing-invalid", 400, packed("daiban-1", withDictionary("another dictionary")));
    assertTold("packing-invalid", 400, packed("daiban-1", Arrays.copyOf(whole, whole.length / 2)));
    assertTold("gzip-invalid", 400, packed("gzip", whole));
    assertTold("coding-unknown", 415, packed("daiban-9", whole));
  }

  private Wire.Answer packed(String coding, byte[] body) throws IOException {
    Wire wire = new Wire(township, village).greeted();
    return wire.sendAs("ES256 x", "POST", EXCHANGE, TYPE, body, "Content-Encoding", coding);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] withDictionary(String dictionary) {
    Deflater deflater = new Deflater();
    deflater.setDictionary(dictionary.getBytes(StandardCharsets.UTF_8));
    deflater.setInput("{}\n{\"end\":0}\n".getBytes(StandardCharsets.UTF_8));
    deflater.finish();
    byte[] packed = new byte[100];
    int length = deflater.deflate(packed);
    deflater.end();
    return Arrays.copyOf(packed, length);
  }

  @Test
  void requestThatCannotBeReadOrNamesAnotherMachineIsToldSo() throws IOException {
    Wire wire = new Wire(township, village).greeted();
    byte[] others = Village.enrolledAt(township).request().bytes();

    assertTold("exchange-unreadable", 400, wire.send("POST", EXCHANGE, TYPE, new byte[] {1, 2}));
    assertTold("other-machine", 403, wire.send("POST", EXCHANGE, TYPE, others));
    assertTold("challenge", 401, wire.sendAs("ES256 AAAA", "POST", EXCHANGE, TYPE, new byte[] {1}));
  }

  @Test
  void photoThatIsNotTheNamedOneOrDoesNotJoinIsToldSo() throws IOException {
    byte[] photo = Papers.picture();
    byte[] other = photo.clone();
    other[other.length - 1]++;
    String path = named(photo);
    Wire wire = new Wire(township, village).greeted();
    wire.send("POST", "/sync/v1/attachments", null, new byte[0], created(photo));

    assertTold("upload-offset", 409, wire.upload("PATCH", path, other, "Upload-Offset", "5"));
    assertTold("upload-checksum", 460, wrongSum(wire, path, photo));
    assertTold("attachment-hash", 422, wire.upload("PATCH", path, other, "Upload-Offset", "0"));
  }

  private static Wire.Answer wrongSum(Wire wire, String path, byte[] photo) throws IOException {
    String sum = "sha256 " + "A".repeat(43) + "=";
    Digest said = Digest.ofHash(new byte[32]);
    return wire.sendSaying(
        said, "PATCH", path, photo, "Upload-Offset", "0", "Upload-Checksum", sum);
  }

  private String named(byte[] photo) {
    Manifest manifest =
        new Manifest(List.of(new AttachmentRef(Digest.of(photo), photo.length, "image/png")));
    village.write(Papers.caseId(1), EntryType.CAPTURE, Papers.application(1, manifest).text());
    village.write(Papers.caseId(1), EntryType.MANIFEST, manifest.text());
    village.receipt(township, village.batch());
    return "/sync/v1/attachments/" + Digest.of(photo).hex();
  }

  private static String[] created(byte[] photo) {
    String digest =
        Base64.getEncoder()
            .encodeToString(Digest.of(photo).text().getBytes(StandardCharsets.UTF_8));
    return new String[] {
      "Upload-Length", Integer.toString(photo.length), "Upload-Metadata", "digest " + digest
    };
  }

  @Test
  void cursorOfAnotherNodeReadsFromTheBeginning() {
    Cursor others = new Cursor("340822101000-00", "another epoch", 1_000_000);

    ExchangeAnswer answer =
        township.exchange(village.device(), village.request(others, new String[0]));

    assertEquals(township.machine().name(), answer.cursor().node());
    assertTrue(
        answer.items().stream().anyMatch(item -> item.kind().equals(FeedItem.REGIONS)),
        "what everybody has comes again");
  }

  private static void assertRefused(String code, Receipt receipt) {
    assertEquals(1, receipt.refused().size(), receipt.toString());
    assertEquals(code, receipt.refused().get(0).code());
    assertTrue(!receipt.refused().get(0).reason().isEmpty());
    assertTrue(!receipt.refused().get(0).todo().isEmpty());
    assertTrue(Troubles.find(code).isPresent());
  }

  private static void assertTold(String code, int status, Wire.Answer answer) {
    assertEquals(status, answer.status(), answer.text());
    Fields problem = Json.object(answer.text(), 10_000);
    assertEquals(code, problem.text("code"));
    assertEquals(
        Troubles.find(code).orElseThrow().kind(), TroubleKind.valueOf(problem.text("kind")));
    assertEquals(Troubles.find(code).orElseThrow().retry(), problem.flag("retry"));
    assertTrue(!problem.text("detail").isEmpty() && !problem.text("todo").isEmpty());
  }
}
