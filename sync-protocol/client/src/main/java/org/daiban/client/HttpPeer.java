package org.daiban.client;

import java.util.function.LongSupplier;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okio.ByteString;
import org.daiban.core.engine.Failure;
import org.daiban.core.engine.FailureKind;
import org.daiban.core.engine.Peer;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.RequestProof;
import org.daiban.core.packing.Coding;
import org.daiban.core.wire.WireException;

/**
 * The node above over HTTP. Every success is proven by the node's signature before anything is
 * taken from it; a success without proof is a captive portal. Calls block; {@link #cancel} from
 * another thread ends them.
 */
public final class HttpPeer {
  private static final String EXCHANGE = "/sync/v1/exchange";
  private static final String ATTACHMENTS = "/sync/v1/attachments/";
  private static final MediaType EXCHANGE_TYPE =
      MediaType.get("application/vnd.daiban.exchange+ndjson");
  private static final MediaType PIECE_TYPE = MediaType.get("application/offset+octet-stream");
  private static final int SMALL_ANSWER_BYTES_MAX = 64 * 1024;

  private final OkHttpClient client;
  private final Peer peer;
  private final LongSupplier uptimeMs;
  private final SignedCalls calls;
  private final BodyCoding coding = new BodyCoding(Coding.newest());

  /**
   * @param client see {@link SyncHttp}; this object alone uses and in the end cancels its calls
   * @param upstream address of the node above, such as {@code http://127.0.0.1:8081/}
   * @param uptimeMs milliseconds that never jump
   */
  public HttpPeer(OkHttpClient client, HttpUrl upstream, Peer peer, LongSupplier uptimeMs) {
    this.client = client;
    this.peer = peer;
    this.uptimeMs = uptimeMs;
    this.calls = new SignedCalls(client, upstream, peer.machine(), peer.signer());
  }

  /** One round trip: takes batches up and brings receipts, outcomes and changes down. */
  public Exchanged exchange(ExchangeRequest request) throws SyncFailed {
    byte[] bytes = request.bytes();
    long sentMs = uptimeMs.getAsLong();
    Answer answer = send(bytes);
    long answeredMs = uptimeMs.getAsLong();
    if (answer.status() != 200) {
      throw new SyncFailed(Refusals.of(answer));
    }
    prove(answer, answer.digest());
    return new Exchanged(
        parse(answer), new RoundTrip(sentMs, answeredMs, bytes.length, answer.body().size()));
  }

  /** Sends once more, packed otherwise, when the node does not know the coding. */
  private Answer send(byte[] exchange) throws SyncFailed {
    Answer answer = calls.send(exchangeCall(exchange));
    return coding.changedBy(answer) ? calls.send(exchangeCall(exchange)) : answer;
  }

  /** Asks how far the node keeps an attachment. */
  public UploadState offset(PendingAttachment attachment) throws SyncFailed {
    Call call =
        Call.withoutBody(
            "HEAD", path(attachment.hash()), new Headers.Builder().build(), SMALL_ANSWER_BYTES_MAX);
    Answer answer = calls.send(call);
    if (answer.status() == 404) {
      return new UploadState(0, false);
    }
    if (answer.status() != 200) {
      throw new SyncFailed(Refusals.of(answer));
    }
    return provenState(answer, attachment);
  }

  /**
   * Sends the piece at the attachment's offset and says how far the node keeps it now. When the
   * node keeps more or less than was thought, the state says so and nothing was added.
   */
  public UploadState sendPiece(PendingAttachment attachment, byte[] piece) throws SyncFailed {
    Answer answer = calls.send(pieceCall(attachment, piece));
    return switch (answer.status()) {
      case 204 -> provenState(answer, attachment);
      case 409 ->
          isProven(answer, stateDigest(answer, attachment))
              ? state(answer, attachment)
              : offset(attachment);
      case 422 -> throw SyncFailed.of(FailureKind.DAMAGED, "digest-mismatch");
      default -> throw new SyncFailed(Refusals.of(answer));
    };
  }

  /** Ends a call that is under way in another thread. */
  public void cancel() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }

  private Call exchangeCall(byte[] bytes) {
    BodyCoding.Packed packed = coding.packed(bytes);
    return new Call(
        "POST",
        EXCHANGE,
        Headers.of("Content-Encoding", packed.encoding(), "Accept-Encoding", Coding.accepted()),
        packed.bytes(),
        EXCHANGE_TYPE,
        Digest.of(bytes),
        Protocol.EXCHANGE_BYTES_MAX);
  }

  private static Call pieceCall(PendingAttachment attachment, byte[] piece) {
    Headers headers =
        new Headers.Builder()
            .add("Upload-Offset", Long.toString(attachment.offset()))
            .add("Upload-Length", Long.toString(attachment.sizeBytes()))
            .add("Upload-Type", attachment.type())
            .add("Daiban-Case", attachment.caseId())
            .build();
    return new Call(
        "PATCH",
        path(attachment.hash()),
        headers,
        ByteString.of(piece),
        PIECE_TYPE,
        Digest.of(piece),
        SMALL_ANSWER_BYTES_MAX);
  }

  private static String path(Digest hash) {
    return ATTACHMENTS + hash.hex();
  }

  private static ExchangeAnswer parse(Answer answer) throws SyncFailed {
    try {
      return ExchangeAnswer.parse(answer.body().toByteArray());
    } catch (WireException e) {
      throw new SyncFailed(Failure.of(FailureKind.DAMAGED, "damaged"), e);
    }
  }

  private UploadState provenState(Answer answer, PendingAttachment attachment) throws SyncFailed {
    prove(answer, stateDigest(answer, attachment));
    return state(answer, attachment);
  }

  private static UploadState state(Answer answer, PendingAttachment attachment) throws SyncFailed {
    long offset = answer.number("Upload-Offset");
    if (offset > attachment.sizeBytes()) {
      throw SyncFailed.of(FailureKind.DAMAGED, "damaged");
    }
    return new UploadState(offset, offset == attachment.sizeBytes());
  }

  private static Digest stateDigest(Answer answer, PendingAttachment attachment) {
    return RequestProof.uploadState(
        attachment.hash(), answer.number("Upload-Offset"), attachment.sizeBytes());
  }

  private void prove(Answer answer, Digest body) throws SyncFailed {
    if (!isProven(answer, body)) {
      throw SyncFailed.of(FailureKind.PORTAL, "portal");
    }
    calls.useNext(answer.header(RequestProof.CHALLENGE));
  }

  private boolean isProven(Answer answer, Digest body) {
    return RequestProof.answerHolds(
        answer.header(RequestProof.SIGNATURE),
        peer.upstream().publicKey(),
        peer.upstream().subject(),
        answer.challenge(),
        body);
  }
}
