package org.daiban.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import okhttp3.HttpUrl;
import org.daiban.client.Enrolled;
import org.daiban.client.Enrolment;
import org.daiban.client.Exchanged;
import org.daiban.client.HttpPeer;
import org.daiban.client.SyncFailed;
import org.daiban.client.SyncHttp;
import org.daiban.client.UploadState;
import org.daiban.core.engine.FailureKind;
import org.daiban.core.engine.Peer;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Batch;
import org.daiban.core.log.ClockEvidence;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.EntryType;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.FeedItem;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.Keys;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.Manifest;
import org.daiban.node.Ground;
import org.daiban.node.NodeProgram;
import org.daiban.node.Options;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.enrolment.EnrolmentDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real client talks to the real county: both must mean the same on the wire. */
class ClientAgainstCountyTest {
  private static final String VILLAGE = "340822100201";
  private static final String CASE = "00000000-0000-4000-8000-000000000001";
  private static final int CUTS = 100;
  private static final int CHUNK = 8 * 1024;

  @TempDir Path folder;

  private final Signer key = key();
  private NodeProgram county;
  private Enrolled enrolled;
  private HttpPeer peer;

  @BeforeEach
  void enrol() throws Exception {
    Ground ground = new Ground(Clock.system(NodeProgram.ZONE), new SecureRandom(), false);
    county = NodeProgram.start(options(), ground);
    String code = county.beans().getBean(EnrolmentDesk.class).issue(VILLAGE, "test").code();
    enrolled = enrolWith(code);
    Peer who = new Peer(enrolled.own().subject(), key, enrolled.upstream());
    peer = new HttpPeer(SyncHttp.client(), url(), who, () -> System.nanoTime() / 1_000_000);
  }

  Options options() {
    return Options.read(List.of("--data", folder.toString(), "--port", "0"), Map.of(), 0, Set.of());
  }

  @AfterEach
  void stop() {
    peer.cancel();
    county.close();
  }

  @Test
  void enrolmentNamesTheDeviceAndTheRoot() {
    assertEquals(VILLAGE, enrolled.own().region());
    assertEquals(enrolled.root(), enrolled.upstream());
  }

  @Test
  void wrongCodeIsRefusedInChinese() {
    SyncFailed failed = assertThrows(SyncFailed.class, () -> enrolWith("AAAA-BBBB-CCCC"));

    assertEquals(FailureKind.REFUSED, failed.failure().kind());
    assertFalse(failed.failure().todo().isEmpty());
  }

  @Test
  void firstPullBringsTheReferenceDataPageByPage() throws SyncFailed {
    List<String> kinds = new ArrayList<>();
    Cursor cursor = null;
    ExchangeAnswer answer;
    do {
      answer = peer.exchange(request(cursor, List.of())).answer();
      answer.items().forEach(item -> kinds.add(item.kind()));
      cursor = answer.cursor();
    } while (answer.more());

    assertTrue(
        kinds.containsAll(
            List.of(FeedItem.CATALOGUE, FeedItem.CALENDAR, FeedItem.REGIONS, FeedItem.ORGANS)),
        kinds.toString());
  }

  @Test
  void batchSentTwiceIsReceiptedOnceAndProven() throws SyncFailed {
    String batch = Batch.of(Arrays.asList(entry()), key).text();
    peer.exchange(request(null, List.of(batch)));

    Exchanged again = peer.exchange(request(null, List.of(batch)));

    Signed signed = Signed.parse(again.answer().receipts().get(0));
    Receipt receipt = Receipt.parse(signed.body());
    assertTrue(signed.signedBy(enrolled.upstream().publicKey()));
    assertEquals(1, receipt.head());
    assertEquals(entry().digest(), receipt.headDigest());
  }

  @Test
  void attachmentGoesUpInPiecesAndIsProvenComplete() throws Exception {
    byte[] bytes = photoBytes(90_000);
    Digest hash = Digest.of(bytes);
    name(hash);

    UploadState none = peer.offset(photo(hash, 0));
    UploadState half = peer.sendPiece(photo(hash, 0), Arrays.copyOf(bytes, 50_000));
    UploadState wrong = peer.sendPiece(photo(hash, 60_000), new byte[10]);
    UploadState asked = peer.offset(photo(hash, 60_000));
    byte[] rest = Arrays.copyOfRange(bytes, 50_000, 90_000);
    UploadState whole = peer.sendPiece(photo(hash, 50_000), rest);
    UploadState known = peer.sendPiece(photo(hash, 90_000), new byte[0]);

    assertEquals(new UploadState(0, false), none);
    assertEquals(new UploadState(50_000, false), half);
    assertEquals(half, wrong);
    assertEquals(half, asked);
    assertEquals(new UploadState(90_000, true), whole);
    assertEquals(whole, known);
    assertArrayEquals(bytes, kept(hash));
  }

  @Test
  void attachmentThatDoesNotMatchItsDigestStartsAgain() throws SyncFailed {
    Digest hash = Digest.of("something else");
    name(hash);

    SyncFailed failed =
        assertThrows(SyncFailed.class, () -> peer.sendPiece(photo(hash, 0), photoBytes(90_000)));

    assertEquals(FailureKind.DAMAGED, failed.failure().kind(), failed.failure().toString());
    assertEquals(0, peer.offset(photo(hash, 0)).offset());
  }

  @Test
  void attachmentBeforeItsManifestIsHeldBackWithAReason() {
    byte[] bytes = photoBytes(90_000);

    SyncFailed failed =
        assertThrows(SyncFailed.class, () -> peer.sendPiece(photo(Digest.of(bytes), 0), bytes));

    assertEquals(FailureKind.REFUSED, failed.failure().kind());
    assertEquals("attachment-not-named", failed.failure().code());
    assertFalse(failed.failure().todo().isEmpty());
  }

  @Test
  void photoCutAHundredTimesCostsLittleMoreThanItsSize() throws Exception {
    byte[] bytes = photoBytes(300_000);
    Digest hash = Digest.of(bytes);
    name(hash, bytes.length);
    CutSockets sockets = new CutSockets();
    Peer who = new Peer(enrolled.own().subject(), key, enrolled.upstream());
    HttpPeer cutPeer = new HttpPeer(sockets.client(), url(), who, () -> 0);
    Random random = new Random(11);
    long at = 0;
    while (sockets.cuts() < CUTS) {
      PendingAttachment photo = photo(hash, bytes.length, at);
      int length = Math.min(CHUNK, bytes.length - (int) at);
      byte[] piece = Arrays.copyOfRange(bytes, (int) at, (int) at + length);
      sockets.cutAfter(random.nextInt(Math.min(length, 6_000)));
      assertThrows(SyncFailed.class, () -> cutPeer.sendPiece(photo, piece));
      at = cutPeer.offset(photo).offset();
    }
    boolean complete = false;
    while (!complete) {
      int to = Math.min(bytes.length, (int) at + CHUNK);
      UploadState state =
          cutPeer.sendPiece(photo(hash, bytes.length, at), Arrays.copyOfRange(bytes, (int) at, to));
      at = state.offset();
      complete = state.complete();
    }
    assertArrayEquals(bytes, kept(hash));
    long allowed = (long) (1.05 * bytes.length) + CUTS * CHUNK;
    assertTrue(sockets.bodyBytes() <= allowed, sockets.bodyBytes() + " of " + allowed);
  }

  private byte[] kept(Digest hash) throws IOException {
    return Files.readAllBytes(county.beans().getBean(Attachments.class).file(hash));
  }

  private Enrolled enrolWith(String code) throws SyncFailed {
    EnrolmentRequest request = new EnrolmentRequest(code, key.algorithm(), key.publicKey(), "test");
    return new Enrolment(SyncHttp.client()).enrol(url(), request, key);
  }

  private HttpUrl url() {
    return HttpUrl.get(county.address());
  }

  private ExchangeRequest request(Cursor cursor, List<String> batches) {
    return new ExchangeRequest(
        1,
        enrolled.own().subject(),
        cursor,
        List.of(),
        new Heartbeat("test", "1", batches.size(), 0, 0, 0),
        List.of(),
        List.of(),
        batches);
  }

  private Entry entry() {
    return entry("later.kind", "{}");
  }

  private Entry entry(String type, String payload) {
    EntryHeader header =
        new EntryHeader(
            EntryHeader.VERSION,
            enrolled.own().subject(),
            1,
            Digest.NONE,
            CASE,
            null,
            type,
            new Actor("p1", "PROXY_AGENT", VILLAGE),
            "1",
            new ClockEvidence(0, 0, "boot", null, null),
            Entry.seal("00", payload));
    return Entry.of(header, "00", payload);
  }

  private static PendingAttachment photo(Digest hash, long offset) {
    return photo(hash, 90_000, offset);
  }

  private static PendingAttachment photo(Digest hash, long size, long offset) {
    return new PendingAttachment(hash, size, "image/jpeg", CASE, offset);
  }

  private static byte[] photoBytes(int size) {
    byte[] bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    System.arraycopy(png, 0, bytes, 0, png.length);
    return bytes;
  }

  /** A manifest of the village's names the photo, and the county has it. */
  private void name(Digest hash) throws SyncFailed {
    name(hash, 90_000);
  }

  private void name(Digest hash, long size) throws SyncFailed {
    Manifest manifest = new Manifest(List.of(new AttachmentRef(hash, size, "image/jpeg")));
    Entry named = entry(EntryType.MANIFEST, manifest.text());
    peer.exchange(request(null, List.of(Batch.of(Arrays.asList(named), key).text())));
  }

  private static Signer key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      return Keys.signer(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
