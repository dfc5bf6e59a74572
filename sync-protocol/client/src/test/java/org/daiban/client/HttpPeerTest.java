package org.daiban.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import okhttp3.HttpUrl;
import org.daiban.core.engine.Failure;
import org.daiban.core.engine.FailureKind;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.log.ExchangeRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpPeerTest {
  private final TestCounty county = new TestCounty();
  private final FakeNode node = new FakeNode(county);
  private final MemoryReplica replica = new MemoryReplica(county);
  private HttpPeer peer;

  @BeforeEach
  void connect() {
    peer = peer(node.url());
  }

  @AfterEach
  void closeNode() {
    peer.cancel();
    node.close();
  }

  @Test
  void firstRequestIsSignedAgainWithTheFreshChallenge() throws SyncFailed {
    exchange();

    assertEquals(Arrays.asList("POST /sync/v1/exchange", "POST /sync/v1/exchange"), node.requests);
  }

  @Test
  void laterRequestsCostOneRoundTrip() throws SyncFailed {
    exchange();
    node.requests.clear();
    exchange();

    assertEquals(1, node.requests.size());
  }

  @Test
  void nodeThatRestartedIsAnsweredAtOnceWithItsNewChallenge() throws SyncFailed {
    exchange();
    node.restart();
    exchange();

    assertEquals(2, node.exchanges.size());
  }

  @Test
  void packedAnswerIsProvenByItsPlainBytes() throws SyncFailed {
    exchange();
    node.trouble(Trouble.PACKED, 1);

    Exchanged exchanged = peer.exchange(replica.request(10_000));

    assertEquals(TestCounty.TOWNSHIP, exchanged.answer().node());
  }

  @Test
  void nodeThatDoesNotKnowTheDictionaryIsSentGzipFromThenOn() throws SyncFailed {
    exchange();
    node.trouble(Trouble.OTHER_CODING, 2);
    exchange();
    exchange();

    assertEquals(Arrays.asList("daiban-1", "daiban-1", "gzip", "gzip"), node.encodings);
  }

  @Test
  void entryThatRepeatsItselfLikeABombIsSentAsItIs() throws SyncFailed {
    replica.write("{\"text\":\"" + "长".repeat(200_000) + "\"}");
    exchange();

    assertEquals("identity", node.encodings.get(0));
    assertEquals(1, node.kept.size());
  }

  @Test
  void entriesSentAgainAfterALostAnswerAreKeptOnce() throws SyncFailed {
    replica.write("{}");
    replica.write("{}");
    ExchangeRequest request = replica.request(10_000);
    node.trouble(Trouble.ANSWER_LOST, 2);
    assertThrows(SyncFailed.class, () -> peer.exchange(request));
    node.trouble(Trouble.NONE, 0);

    Exchanged exchanged = peer.exchange(request);
    replica.apply(exchanged.answer(), exchanged.roundTrip());

    assertTrue(node.exchanges.size() >= 2);
    assertEquals(2, node.kept.size());
    assertEquals(2, replica.head());
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWER_LOST, BROKEN, broken",
    "ANSWER_CUT, BROKEN, broken",
    "PORTAL_PAGE, PORTAL, portal",
    "PORTAL_REDIRECT, PORTAL, portal",
    "WRONG_KEY, PORTAL, portal",
    "BYTE_CHANGED, PORTAL, portal",
    "GZIP_BOMB, DAMAGED, too-large",
    "NOT_AN_EXCHANGE, DAMAGED, damaged",
    "PACKED_BOMB, DAMAGED, too-large",
    "PACKED_STRANGELY, DAMAGED, coding-unknown",
    "RETRY_AFTER, TOLD_TO_WAIT, busy",
    "REFUSAL, REFUSED, revoked"
  })
  void troubleIsCalledByItsName(Trouble trouble, FailureKind kind, String code) {
    node.trouble(trouble, 3);

    Failure failure = assertThrows(SyncFailed.class, this::exchange).failure();

    assertEquals(kind, failure.kind());
    assertEquals(code, failure.code());
  }

  @Test
  void refusalCarriesTheNodesWords() {
    node.trouble(Trouble.REFUSAL, 1);

    Failure failure = assertThrows(SyncFailed.class, this::exchange).failure();

    assertEquals("原因", failure.reason());
    assertEquals("办法", failure.todo());
  }

  @Test
  void strangerOnTheLineIsObeyedForTenMinutesAtTheMost() {
    node.trouble(Trouble.STRANGER_RETRY_AFTER, 1);

    assertEquals(600_000, assertThrows(SyncFailed.class, this::exchange).failure().waitMs());
  }

  @Test
  void busyNodeSaysHowLongToWait() {
    node.trouble(Trouble.RETRY_AFTER, 1);

    assertEquals(90_000, assertThrows(SyncFailed.class, this::exchange).failure().waitMs());
  }

  @Test
  void nobodyThereIsUnreachable() {
    node.close();

    Failure failure = assertThrows(SyncFailed.class, this::exchange).failure();

    assertEquals(FailureKind.UNREACHABLE, failure.kind());
  }

  @Test
  void unknownMachineIsRefusedAfterOneMoreTry() {
    peer =
        new HttpPeer(
            SyncHttp.client(),
            node.url(),
            new org.daiban.core.engine.Peer(TestCounty.DEVICE, TestCounty.key(), county.township),
            () -> 0);

    Failure failure = assertThrows(SyncFailed.class, this::exchange).failure();

    assertEquals(FailureKind.REFUSED, failure.kind());
    assertEquals(2, node.requests.size());
  }

  @Test
  void attachmentGoesUpInPiecesAndIsProvenComplete() throws SyncFailed {
    byte[] bytes = bytes(150_000);
    PendingAttachment photo = replica.photo(bytes);

    UploadState half = peer.sendPiece(photo, Arrays.copyOf(bytes, 100_000));
    UploadState whole = peer.sendPiece(at(photo, 100_000), tail(bytes, 100_000));

    assertFalse(half.complete());
    assertTrue(whole.complete());
    assertArrayEquals(bytes, node.attachments.kept(photo.hash()));
  }

  @Test
  void brokenPieceGoesOnAtTheByteWhereTheLinkBroke() throws SyncFailed {
    byte[] bytes = bytes(80_000);
    PendingAttachment photo = replica.photo(bytes);
    node.trouble(Trouble.BODY_CUT, 1);
    assertThrows(SyncFailed.class, () -> peer.sendPiece(photo, bytes));

    UploadState state = peer.offset(photo);

    assertEquals(40_000, state.offset());
    assertTrue(peer.sendPiece(at(photo, 40_000), tail(bytes, 40_000)).complete());
    assertArrayEquals(bytes, node.attachments.kept(photo.hash()));
  }

  @Test
  void pieceAtAWrongOffsetAddsNothingAndSaysWhereToGoOn() throws SyncFailed {
    byte[] bytes = bytes(50_000);
    PendingAttachment photo = replica.photo(bytes);
    peer.sendPiece(photo, Arrays.copyOf(bytes, 20_000));

    UploadState state = peer.sendPiece(at(photo, 30_000), tail(bytes, 30_000));

    assertEquals(20_000, state.offset());
    assertEquals(20_000, node.attachments.kept(photo.hash()).length);
  }

  @Test
  void attachmentThatTheNodeHasAlreadyIsFoundComplete() throws SyncFailed {
    byte[] bytes = bytes(10_000);
    PendingAttachment photo = replica.photo(bytes);
    peer.sendPiece(photo, bytes);

    assertTrue(peer.sendPiece(photo, bytes).complete());
  }

  @Test
  void attachmentThatTheNodeHasForAnotherCaseCostsNoBytes() throws SyncFailed {
    byte[] bytes = bytes(10_000);
    PendingAttachment photo = replica.photo(bytes);
    peer.sendPiece(photo, bytes);

    assertTrue(peer.sendPiece(at(photo, 10_000), new byte[0]).complete());
    assertEquals("POST /sync/v1/attachments", node.requests.get(node.requests.size() - 1));
  }

  @Test
  void uploadThatTheNodeHasThrownAwayStartsAgain() throws SyncFailed {
    PendingAttachment photo = replica.photo(bytes(10_000));

    UploadState state = peer.sendPiece(at(photo, 4_000), new byte[6_000]);

    assertEquals(new UploadState(0, false), state);
  }

  @Test
  void bytesThatDoNotMatchTheDigestAreDamaged() {
    byte[] bytes = bytes(10_000);
    PendingAttachment photo = replica.photo(bytes);
    bytes[5] ^= 1;

    Failure failure = assertThrows(SyncFailed.class, () -> peer.sendPiece(photo, bytes)).failure();

    assertEquals(FailureKind.DAMAGED, failure.kind());
  }

  @Test
  void attachmentIsNeverCompleteOnAPortalsWord() {
    PendingAttachment photo = replica.photo(bytes(1_000));
    for (Trouble trouble : Arrays.asList(Trouble.PORTAL_PAGE, Trouble.WRONG_KEY)) {
      node.trouble(trouble, 2);

      Failure failure =
          assertThrows(SyncFailed.class, () -> peer.sendPiece(photo, bytes(1_000))).failure();

      assertEquals(FailureKind.PORTAL, failure.kind(), trouble.name());
    }
  }

  @Test
  void attachmentUnknownToTheNodeStartsAtZero() throws SyncFailed {
    assertEquals(new UploadState(0, false), peer.offset(replica.photo(bytes(10))));
  }

  private void exchange() throws SyncFailed {
    peer.exchange(replica.request(10_000));
  }

  private HttpPeer peer(HttpUrl url) {
    return new HttpPeer(SyncHttp.client(), url, county.peer(), () -> System.nanoTime() / 1_000_000);
  }

  private static PendingAttachment at(PendingAttachment photo, long offset) {
    return new PendingAttachment(
        photo.hash(), photo.sizeBytes(), photo.type(), photo.caseId(), offset);
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
