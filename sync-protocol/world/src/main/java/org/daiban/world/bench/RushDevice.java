package org.daiban.world.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import okio.ByteString;
import org.daiban.core.engine.Failure;
import org.daiban.core.engine.FailureKind;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.engine.Step;
import org.daiban.core.engine.SyncEngine;
import org.daiban.core.engine.Work;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.Receipt;
import org.daiban.core.log.RequestProof;
import org.daiban.core.log.Signed;
import org.daiban.core.packing.Coding;
import org.daiban.core.wire.Base64Text;

/**
 * One device that comes back with cases and photos. The product's engine decides what it does and
 * how long it waits; this class only says it over HTTP. Used by one thread.
 */
final class RushDevice {
  private static final String EXCHANGE = "/sync/v1/exchange";
  private static final String ATTACHMENTS = "/sync/v1/attachments";
  private static final Duration ANSWER_MAX = Duration.ofSeconds(100);
  private static final long PULL_MS = 3_600_000;

  private final SyncEngine engine;
  private final Fleet.Device device;
  private final PreparedRequest text;
  private final long entries;
  private final String nodeKey;
  private final Deque<Photo> photos;

  private String challenge = "";
  private Step step;
  private long sentMs;
  private long keptAtMs = -1;
  private int toldToWait;

  /** The bytes of a photo and the case whose manifest names it. */
  record Photo(ByteString bytes, String caseId) {
    Digest hash() {
      return Digest.of(bytes.toByteArray());
    }
  }

  RushDevice(
      Fleet.Device device,
      PreparedRequest text,
      String nodeKey,
      Iterable<Photo> photos,
      Random random) {
    this.engine = new SyncEngine(PULL_MS, random::nextDouble);
    this.device = device;
    this.text = text;
    this.entries = text.to();
    this.nodeKey = nodeKey;
    this.photos = new ArrayDeque<>();
    photos.forEach(this.photos::add);
  }

  /** Whether its text is receipted and its photos are complete. */
  boolean isDone() {
    return keptAtMs >= 0 && photos.isEmpty();
  }

  /** When the receipt came that covers all of its entries; -1 before. */
  long keptAtMs() {
    return keptAtMs;
  }

  /** How often it was told to come back later. */
  int toldToWait() {
    return toldToWait;
  }

  /** What the engine wants now. */
  Step next(long nowMs) {
    step = engine.next(nowMs, new Work(keptAtMs < 0 ? entries : 0, attachment()));
    return step;
  }

  private Optional<PendingAttachment> attachment() {
    return Optional.ofNullable(photos.peek())
        .map(
            photo ->
                new PendingAttachment(
                    photo.hash(), photo.bytes().size(), "image/jpeg", photo.caseId(), 0));
  }

  /** The request of the step that was given last. */
  HttpRequest request(URI node, long nowMs) {
    sentMs = nowMs;
    return step instanceof Step.Exchange ? exchange(node) : upload(node, photos.peek());
  }

  private HttpRequest exchange(URI node) {
    return signed(node, EXCHANGE, text.plain())
        .header("Content-Type", "application/vnd.daiban.exchange+ndjson")
        .header("Content-Encoding", Coding.newest().name())
        .header("Accept-Encoding", Coding.accepted())
        .POST(BodyPublishers.ofByteArray(text.packed().toByteArray()))
        .build();
  }

  private HttpRequest upload(URI node, Photo photo) {
    byte[] bytes = photo.bytes().toByteArray();
    String metadata = "digest " + base64(photo.hash().text()) + ",case " + base64(photo.caseId());
    return signed(node, ATTACHMENTS, Digest.of(bytes))
        .header("Content-Type", "application/offset+octet-stream")
        .header("Tus-Resumable", "1.0.0")
        .header("Upload-Length", Integer.toString(bytes.length))
        .header("Upload-Metadata", metadata)
        .header("Upload-Checksum", "sha256 " + photo.bytes().sha256().base64())
        .POST(BodyPublishers.ofByteArray(bytes))
        .build();
  }

  private HttpRequest.Builder signed(URI node, String path, Digest body) {
    String signature =
        RequestProof.ofRequest(device.signer(), "POST", path, device.name(), challenge, body);
    return HttpRequest.newBuilder(node.resolve(path))
        .timeout(ANSWER_MAX)
        .header(RequestProof.MACHINE, device.name())
        .header(RequestProof.CHALLENGE, challenge)
        .header(RequestProof.SIGNATURE, signature);
  }

  /** Takes an answer; whether the same is to be sent again at once, with a fresh challenge. */
  boolean answered(HttpResponse<byte[]> answer, long nowMs) {
    String fresh = answer.headers().firstValue(RequestProof.CHALLENGE).orElse("");
    if (answer.statusCode() == 401 && !fresh.isEmpty() && !fresh.equals(challenge)) {
      challenge = fresh;
      return true;
    }
    Optional<String> wait = answer.headers().firstValue("Retry-After");
    if (answer.statusCode() == 200 && step instanceof Step.Exchange) {
      receipted(answer.body(), nowMs);
    } else if (answer.statusCode() == 201 && step instanceof Step.SendPiece) {
      uploaded(answer, nowMs);
    } else if (wait.isPresent()) {
      toldToWait++;
      engine.failed(nowMs, Failure.toldToWait(Long.parseLong(wait.get()) * 1_000));
    } else {
      engine.failed(nowMs, Failure.refused("http-" + answer.statusCode(), "", ""));
    }
    return false;
  }

  /** The line broke. */
  void broken(long nowMs) {
    engine.failed(nowMs, Failure.of(FailureKind.BROKEN, "broken"));
  }

  private void receipted(byte[] packed, long nowMs) {
    byte[] body = Coding.newest().unpack(packed, Protocol.EXCHANGE_BYTES_MAX);
    for (String said : ExchangeAnswer.parse(body).receipts()) {
      Signed signed = Signed.parse(said);
      Receipt receipt = Receipt.parse(signed.body());
      if (signed.signedBy(nodeKey)
          && receipt.device().equals(device.name())
          && receipt.head() == entries
          && keptAtMs < 0) {
        keptAtMs = nowMs;
      }
    }
    long unsent = keptAtMs < 0 ? entries : 0;
    engine.answered(nowMs, new RoundTrip(sentMs, nowMs, 1, packed.length), false, unsent);
  }

  private void uploaded(HttpResponse<byte[]> answer, long nowMs) {
    Photo photo = photos.peek();
    boolean whole =
        answer.headers().firstValue("Upload-Offset").orElse("").equals("" + photo.bytes().size());
    engine.pieceKept(nowMs, attachment().get(), nowMs - sentMs);
    if (whole) {
      photos.remove();
    }
  }

  private static String base64(String text) {
    return Base64Text.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
