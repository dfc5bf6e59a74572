package org.daiban.node.uploads;

import static org.daiban.node.uploads.Photos.metadata;
import static org.daiban.node.uploads.Photos.path;
import static org.daiban.node.uploads.Photos.photo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import okio.ByteString;
import org.daiban.core.cases.Role;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.KeptAttachments;
import org.daiban.core.log.Outcome;
import org.daiban.core.log.RequestProof;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.Manifest;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.Wire;
import org.daiban.node.attachments.AttachmentTable;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.attachments.UpwardAttachment;
import org.daiban.node.cases.Papers;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.identity.Identity;
import org.daiban.node.machines.RevocationDesk;
import org.daiban.node.people.Person;
import org.daiban.node.quarantine.QuarantineDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos that machines bring, signed, and who may see what of them, over HTTP. */
class MachineUploadTest {
  private static final String UPLOADS = "/sync/v1/attachments";
  private static final String NEIGHBOUR = "340822100202";
  private static final Person CLERK =
      new Person("p", "p", "测试", Role.TOWNSHIP_CLERK, TestNode.TOWNSHIP_REGION, "", "", true);

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private final byte[] photo = photo(1, 1_000);
  private final Digest hash = Digest.of(photo);
  private TestNode county;
  private TestNode township;
  private Village village;
  private Wire wire;
  private String caseId;

  @BeforeEach
  void start() throws IOException {
    county = TestNode.county(clock, folder.resolve("county"));
    township = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    village = Village.enrolledAt(township);
    wire = new Wire(township, village).greeted();
    caseId = Photos.named(township, village, 1, photo);
  }

  @AfterEach
  void stop() {
    township.close();
    county.close();
  }

  @Test
  void everyAnswerAboutAnOffsetIsSigned() throws IOException {
    Wire.Answer begun = begin(wire, Arrays.copyOf(photo, 400));
    assertStands(begun, 201, 400);
    assertStands(wire.send("HEAD", path(photo)), 200, 400);
    assertStands(goOn(300, Arrays.copyOf(photo, 10)), 409, 400);
    assertStands(goOn(400, Arrays.copyOfRange(photo, 400, 1_000)), 204, 1_000);
    assertStands(begin(wire, new byte[0]), 201, 1_000);
    assertArrayEquals(photo, Files.readAllBytes(file(township)));
  }

  private void assertStands(Wire.Answer answer, int status, long offset) {
    assertEquals(status, answer.status(), answer.text());
    assertEquals(Long.toString(offset), answer.header("Upload-Offset"));
    assertTrue(answer.isSignedBy(township, RequestProof.uploadState(hash, offset, 1_000)));
  }

  @Test
  void signatureCoversTheBytesThatCome() throws IOException {
    byte[] other = photo(2, 1_000);
    String sum =
        "sha256 " + ByteString.decodeHex(hash.hex()).base64(); // of the photo, not of these
    Wire.Answer changed =
        wire.sendAs(
            RequestProof.ofRequest(
                village.signer(), "POST", UPLOADS, village.device(), challenge(), hash),
            "POST",
            UPLOADS,
            "application/offset+octet-stream",
            other,
            "Upload-Checksum",
            sum,
            "Upload-Length",
            "1000",
            "Upload-Metadata",
            metadata(photo));
    assertEquals(460, changed.status(), changed.text());
    assertStands(wire.send("HEAD", path(photo)), 200, 0);
  }

  private String challenge() throws IOException {
    String fresh =
        new Wire(township, village).send("HEAD", path(photo)).header(RequestProof.CHALLENGE);
    wire.answerTo(fresh);
    return fresh;
  }

  @Test
  void signedBytesWithoutTheirChecksumAreRefused() throws IOException {
    Wire.Answer refused =
        wire.send(
            "POST",
            UPLOADS,
            "application/offset+octet-stream",
            photo,
            "Upload-Length",
            "1000",
            "Upload-Metadata",
            metadata(photo));
    assertEquals(400, refused.status());
    assertTrue(refused.text().contains("upload-header"), refused.text());
  }

  @Test
  void photoOfACaseOfOneVillageIsFoundForItsNextCase() throws IOException {
    begin(wire, photo);
    Photos.write(village, 2, photo);
    village.receipt(township, village.batch());
    assertEquals("1/1", count(2), "the village does not send it a second time");
  }

  @Test
  void hashThatIsHereForAStrangerIsToldToNobodyAndStoredOnce() throws IOException {
    begin(wire, photo);
    Village neighbour = Village.enrolledAt(township, NEIGHBOUR);
    Wire other = new Wire(township, neighbour).greeted();
    assertEquals(409, begin(other, new byte[0]).status(), "no manifest of theirs names it");
    Photos.named(township, neighbour, 7, photo);

    assertEquals("0/1", count(7));
    assertEquals(404, other.send("HEAD", path(photo)).status());
    assertEquals(404, other.send("GET", path(photo)).status());
    Wire.Answer begun = begin(other, new byte[0]);
    assertEquals("0", begun.header("Upload-Offset"), "as if nobody had it");

    assertEquals("1000", begin(other, photo).header("Upload-Offset"));
    assertEquals("1/1", count(7));
    assertArrayEquals(photo, other.send("GET", path(photo)).body());
    assertEquals(1, files(township));
  }

  @Test
  void manifestForACaseOfAnotherVillageIsRefused() throws IOException {
    Village neighbour = Village.enrolledAt(township, NEIGHBOUR);
    Manifest foreign = new Manifest(List.of(new AttachmentRef(hash, 1_000, "image/jpeg")));
    byte[] more = photo(5, 400);
    Manifest added =
        new Manifest(List.of(new AttachmentRef(Digest.of(more), more.length, "image/jpeg")));
    neighbour.write(caseId, EntryType.MANIFEST, foreign.text());
    neighbour.write(caseId, EntryType.MANIFEST, added.text());
    neighbour.receipt(township, neighbour.batch());
    assertEquals("0/1", count(1));
    String outcome =
        township
            .transactions()
            .read(
                connection ->
                    ChangeFeed.find(connection, FeedItem.OUTCOME, neighbour.device() + ":2"))
            .orElseThrow();
    assertEquals(Outcome.REFUSED, Outcome.parse(outcome).verdict());
  }

  @Test
  void rangeIsReadOnlyByMachinesOfTheCasesRegion() throws IOException {
    assertEquals(404, wire.send("GET", path(photo)).status(), "it has not arrived");
    begin(wire, photo);
    Wire.Answer range = wire.send("GET", path(photo), "Range", "bytes=10-19");
    assertEquals(206, range.status());
    assertArrayEquals(Arrays.copyOfRange(photo, 10, 20), range.body());
    assertEquals("bytes 10-19/1000", range.header("Content-Range"));
    assertTrue(range.isSignedBy(township, Digest.of(range.body())));
    Wire.Answer tail = wire.send("GET", path(photo), "Range", "bytes=-10");
    assertArrayEquals(Arrays.copyOfRange(photo, 990, 1_000), tail.body());
    assertEquals(416, wire.send("GET", path(photo), "Range", "bytes=1000-").status());
    Wire.Answer whole = wire.send("GET", path(photo));
    assertEquals(200, whole.status());
    assertArrayEquals(photo, whole.body());
    Village neighbour = Village.enrolledAt(township, NEIGHBOUR);
    assertEquals(404, new Wire(township, neighbour).greeted().send("GET", path(photo)).status());
  }

  @Test
  void countySaysToTheVillageWhatItKeepsOfACase() throws IOException {
    byte[] second = photo(2, 700);
    String id = Photos.write(village, 2, photo, second);
    knows(county, village);
    village.receipt(county, village.batch());
    Wire up = new Wire(county, village).greeted();

    begin(up, photo);
    assertEquals(List.of(hash), word(id).hashes());
    begin(up, second, second);

    assertEquals(2, word(id).hashes().size());
    assertTrue(word(id).hashes().containsAll(List.of(hash, Digest.of(second))));
    assertEquals(county.machine().name(), word(id).node());
  }

  private KeptAttachments word(String id) {
    String text =
        county
            .transactions()
            .read(connection -> ChangeFeed.find(connection, FeedItem.ATTACHMENTS, id))
            .orElseThrow();
    return KeptAttachments.parse(text);
  }

  @Test
  void photoOfWhatIsKeptAsideComesInOnceAndIsOfNoCaseBeforeItIsAdopted() throws IOException {
    township.bean(RevocationDesk.class).revoke(CLERK, village.device(), clock.millis(), "丢失");
    byte[] late = photo(7, 800);
    String id = Photos.write(village, 7, late);
    village.receipt(township, village.batch());

    Wire.Answer taken = bring(id, late, late);
    assertEquals(201, taken.status());
    assertEquals("800", bring(id, late, new byte[0]).header("Upload-Offset"));
    assertEquals("0/0", count(7), "nobody is shown it");

    township.bean(QuarantineDesk.class).adopt(CLERK, village.device(), id);
    assertEquals("1/1", count(7));
  }

  @Test
  void photoThatNothingNamesIsRefusedToAShutOutMachineToo() throws IOException {
    township.bean(RevocationDesk.class).revoke(CLERK, village.device(), clock.millis(), "丢失");
    assertEquals(409, bring(Papers.caseId(7), photo(7, 800), photo(7, 800)).status());
  }

  private Wire.Answer bring(String id, byte[] whole, byte[] first) throws IOException {
    String[] headers = {
      "Upload-Length",
      Integer.toString(whole.length),
      "Upload-Metadata",
      metadata(whole) + ",case " + Photos.base64(id)
    };
    return first.length == 0
        ? wire.send("POST", UPLOADS, null, new byte[0], headers)
        : wire.upload("POST", UPLOADS, first, headers);
  }

  @Test
  void townshipBringsAPhotoForTheVillagesOfOneCaseOnly() throws IOException {
    Village neighbour = Village.enrolledAt(township, NEIGHBOUR);
    Photos.write(neighbour, 7, photo);
    for (Village each : List.of(village, neighbour)) {
      knows(county, each);
      each.receipt(county, each.batch());
    }
    Wire up = new Wire(county, township.machine().name(), township.machine().signer()).greeted();

    String forOne = metadata(photo) + ",case " + Photos.base64(caseId);
    up.upload("POST", UPLOADS, photo, "Upload-Length", "1000", "Upload-Metadata", forOne);

    assertEquals("1/1", count(county, 1));
    assertEquals("0/1", count(county, 7), "the neighbour has not brought it to the township");
    String forOther = metadata(photo) + ",case " + Photos.base64(Papers.caseId(7));
    Wire.Answer known =
        up.send(
            "POST",
            UPLOADS,
            null,
            new byte[0],
            "Upload-Length",
            "1000",
            "Upload-Metadata",
            forOther);
    assertEquals("1000", known.header("Upload-Offset"), "no byte is sent twice");
    assertEquals("1/1", count(county, 7));
  }

  @Test
  void photoOfTwoCasesGoesUpForEachAndItsBytesOnce() throws IOException {
    begin(wire, photo);
    Photos.write(village, 2, photo);
    village.receipt(township, village.batch());

    UpwardAttachment first = upward().get(0);
    assertEquals(List.of(new UpwardAttachment(hash, 1_000, "image/jpeg", caseId, 0)), upward());
    sentUp(first.at(400), false);
    assertEquals(400, upward().get(0).offset());
    sentUp(first.at(1_000), true);

    String second = Papers.caseId(2);
    assertEquals(List.of(new UpwardAttachment(hash, 1_000, "image/jpeg", second, 1_000)), upward());
    sentUp(upward().get(0), true);
    assertEquals(List.of(), upward());
    township
        .transactions()
        .write(
            connection -> {
              AttachmentTable.forgetUp(connection);
              return null;
            });
    assertEquals(0, upward().get(0).offset(), "the node above was put back to an older state");
  }

  private List<UpwardAttachment> upward() {
    return township.transactions().read(connection -> AttachmentTable.upward(connection, 10));
  }

  private void sentUp(UpwardAttachment attachment, boolean complete) {
    township
        .transactions()
        .write(
            connection -> {
              AttachmentTable.sentUp(connection, attachment, complete);
              return null;
            });
  }

  private static void knows(TestNode node, Village village) {
    node.transactions()
        .write(
            connection -> {
              Identity.learn(connection, village.certificates(), node.clock().millis());
              return null;
            });
  }

  private Wire.Answer begin(Wire by, byte[] first) throws IOException {
    return begin(by, photo, first);
  }

  private static Wire.Answer begin(Wire by, byte[] whole, byte[] first) throws IOException {
    String[] headers = {
      "Upload-Length", Integer.toString(whole.length), "Upload-Metadata", metadata(whole)
    };
    return first.length == 0
        ? by.send("POST", UPLOADS, null, new byte[0], headers)
        : by.upload("POST", UPLOADS, first, headers);
  }

  private Wire.Answer goOn(long offset, byte[] bytes) throws IOException {
    return wire.upload("PATCH", path(photo), bytes, "Upload-Offset", Long.toString(offset));
  }

  private String count(int n) {
    return count(township, n);
  }

  private static String count(TestNode node, int n) {
    return node.transactions()
        .read(connection -> AttachmentTable.count(connection, Papers.caseId(n)))
        .toString()
        .replaceAll("\\D+(\\d+)\\D+(\\d+)\\D+", "$1/$2");
  }

  private Path file(TestNode node) {
    return node.bean(Attachments.class).file(hash);
  }

  /** Files of attachments that are whole. */
  private long files(TestNode node) throws IOException {
    try (Stream<Path> all = Files.walk(file(node).getParent().getParent())) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
