package org.daiban.node.attachments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.RequestProof;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.Manifest;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.Wire;
import org.daiban.node.cases.Papers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos sent piece by piece to a township, over HTTP. */
class AttachmentUploadTest {
  private static final String PIECE = "application/offset+octet-stream";

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private final byte[] photo = photo(1, 1_000);
  private final Digest hash = Digest.of(photo);
  private TestNode county;
  private TestNode township;
  private Village village;
  private Wire wire;

  @BeforeEach
  void start() throws IOException {
    county = TestNode.county(clock, folder.resolve("county"));
    township = TestNode.township(county, TestNode.TOWNSHIP_REGION, folder.resolve("township"));
    village = Village.enrolledAt(township);
    wire = new Wire(township, village).greeted();
  }

  @AfterEach
  void stop() {
    township.close();
    county.close();
  }

  @Test
  void uploadGoesOnAtTheByteWhereItBroke() throws IOException {

    assertEquals(404, wire.send("HEAD", path()).status());
    Wire.Answer first = piece(0, 400);
    assertEquals(204, first.status(), first.text());
    Wire.Answer state = wire.send("HEAD", path());
    assertEquals("400", state.header("Upload-Offset"));
    assertTrue(state.isSignedBy(township, RequestProof.uploadState(hash, 400, 1_000)));
    Wire.Answer whole = piece(400, 1_000);
    assertEquals("1", whole.header("Upload-Complete"));
    assertTrue(whole.isSignedBy(township, RequestProof.uploadState(hash, 1_000, 1_000)));
    assertArrayEquals(photo, Files.readAllBytes(file()));
  }

  @Test
  void pieceThatDoesNotJoinChangesNothing() throws IOException {
    piece(0, 400);
    for (int offset : new int[] {300, 500}) {
      Wire.Answer answer = piece(offset, 1_000);
      assertEquals(409, answer.status());
      assertEquals("400", answer.header("Upload-Offset"));
      assertTrue(answer.isSignedBy(township, RequestProof.uploadState(hash, 400, 1_000)));
    }
    assertEquals(400, Files.size(file()));
  }

  @Test
  void pieceOfACompleteAttachmentIsAnsweredAsComplete() throws IOException {
    piece(0, 1_000);
    Wire.Answer again = piece(0, 400);
    assertEquals(204, again.status());
    assertEquals("1000", again.header("Upload-Offset"));
  }

  @Test
  void bytesThatAreNotTheNamedOnesStartOver() throws IOException {
    byte[] other = photo(2, 1_000);
    assertEquals(422, piece(other, 0, 1_000, 1_000).status());
    assertEquals("0", wire.send("HEAD", path()).header("Upload-Offset"));
    assertEquals("1", piece(0, 1_000).header("Upload-Complete"));
  }

  @Test
  void wrongSizeSaidOnceDoesNotStandInTheWay() throws IOException {
    assertEquals(422, piece(photo, 0, 300, 300).status());
    piece(photo, 0, 200, 700);
    assertEquals(409, piece(200, 1_000).status(), "the start belongs to another size");
    assertEquals("1", piece(0, 1_000).header("Upload-Complete"));
  }

  @Test
  void tooLargeOrNoPhotoIsRefused() throws IOException {
    long large = Protocol.ATTACHMENT_BYTES_MAX + 1L;
    assertEquals(413, send(photo, 0, large, "image/jpeg").status());
    assertEquals(415, send(photo, 0, 1_000, "image/svg+xml").status());
    assertEquals(400, send(photo, 0, -1, "image/jpeg").status());
    assertEquals(404, wire.send("HEAD", path()).status());
  }

  @Test
  void pieceBeyondTheSizeIsNotTaken() throws IOException {
    assertEquals(409, piece(photo, 0, 1_000, 900).status());
    assertEquals(404, wire.send("GET", path()).status());
  }

  @Test
  void sendersOfOneAttachmentDoNotCutEachOthersBytes() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> senders = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        senders.add(this::sendAll);
      }
      for (Future<Boolean> complete : pool.invokeAll(senders)) {
        assertTrue(complete.get());
      }
    } finally {
      pool.shutdownNow();
    }
    assertArrayEquals(photo, Files.readAllBytes(file()));
  }

  /** Sends small pieces from wherever the node stands until it is complete. */
  private boolean sendAll() {
    Attachments attachments = township.bean(Attachments.class);
    int at = 0;
    for (int round = 0; round < 2_000; round++) {
      byte[] piece = Arrays.copyOfRange(photo, at, Math.min(at + 10, photo.length));
      StoredAttachment now =
          attachments.append(hash, at, photo.length, "image/jpeg", piece).stored();
      if (now.complete()) {
        return true;
      }
      at = (int) now.received();
    }
    return false;
  }

  @Test
  void rangeIsReadOnlyByMachinesOfTheCasesRegion() throws IOException {
    piece(0, 1_000);
    assertEquals(404, wire.send("GET", path()).status(), "no case names it yet");
    name();
    Wire.Answer range = wire.send("GET", path(), "Range", "bytes=10-19");
    assertEquals(206, range.status());
    assertArrayEquals(Arrays.copyOfRange(photo, 10, 20), range.body());
    assertEquals("bytes 10-19/1000", range.header("Content-Range"));
    assertTrue(range.isSignedBy(township, Digest.of(range.body())));
    Wire.Answer tail = wire.send("GET", path(), "Range", "bytes=990-5000");
    assertArrayEquals(Arrays.copyOfRange(photo, 990, 1_000), tail.body());
    assertEquals(200, wire.send("GET", path()).status());
    Village neighbour = Village.enrolledAt(township, "340822100202");
    assertEquals(404, new Wire(township, neighbour).greeted().send("GET", path()).status());
  }

  @Test
  void rangeThatIsNotThereIsRefused() throws IOException {
    piece(0, 1_000);
    name();
    assertEquals(416, wire.send("GET", path(), "Range", "bytes=1000-").status());
    assertEquals(416, wire.send("GET", path(), "Range", "bytes=9-3").status());
  }

  /** A case of the village names the photo. */
  private void name() {
    Manifest manifest = new Manifest(List.of(new AttachmentRef(hash, photo.length, "image/jpeg")));
    String caseId = Papers.caseId(1);
    village.write(caseId, EntryType.CAPTURE, Papers.application(1, manifest).text());
    village.write(caseId, EntryType.MANIFEST, manifest.text());
    village.receipt(township, village.batch());
  }

  private Wire.Answer piece(int from, int to) throws IOException {
    return piece(photo, from, to, photo.length);
  }

  private Wire.Answer piece(byte[] bytes, int from, int to, long size) throws IOException {
    return send(Arrays.copyOfRange(bytes, from, to), from, size, "image/jpeg");
  }

  private Wire.Answer send(byte[] piece, int offset, long size, String type) throws IOException {
    return wire.send(
        "PATCH",
        path(),
        PIECE,
        piece,
        "Upload-Offset",
        Integer.toString(offset),
        "Upload-Length",
        Long.toString(size),
        "Upload-Type",
        type);
  }

  private String path() {
    return "/sync/v1/attachments/" + hash.hex();
  }

  private Path file() {
    return township.bean(Attachments.class).file(hash);
  }

  private static byte[] photo(long seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
