package org.daiban.client;

import java.util.function.LongSupplier;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import org.daiban.core.engine.Failure;
import org.daiban.core.engine.FailureKind;
import org.daiban.core.engine.Peer;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.engine.RoundTrip;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Protocol;
import org.daiban.core.packing.Coding;
import org.daiban.core.wire.WireException;

/**
 * The node above over HTTP. Every success is proven by the node's signature before anything is
 * taken from it; a success without proof is a captive portal. Calls block; {@link #cancel} from
 * another thread ends them.
 */
public final class HttpPeer {
  private static final String EXCHANGE = "/sync/v1/exchange";
  private static final MediaType EXCHANGE_TYPE =
      MediaType.get("application/vnd.daiban.exchange+ndjson");

  private final OkHttpClient client;
  private final LongSupplier uptimeMs;
  private final SignedCalls calls;
  private final BodyCoding coding = new BodyCoding(Coding.newest());
  private final Proof proof;
  private final TusUploads uploads;

  /**
   * @param client see {@link SyncHttp}; this object alone uses and in the end cancels its calls
   * @param upstream address of the node above, such as {@code http://127.0.0.1:8081/}
   * @param uptimeMs milliseconds that never jump
   */
  public HttpPeer(OkHttpClient client, HttpUrl upstream, Peer peer, LongSupplier uptimeMs) {
    this.client = client;
    this.uptimeMs = uptimeMs;
    this.calls =
        new SignedCalls(client, upstream, peer.machine(), peer.signer(), peer.certificates());
    this.proof = new Proof(peer.upstream(), calls);
    this.uploads = new TusUploads(calls, proof);
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
    proof.require(answer, answer.digest());
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
    return uploads.ask(attachment);
  }

  /**
   * Sends the piece at the attachment's offset and says how far the node keeps it now. When the
   * node keeps more or less than was thought, the state says so and nothing was added. At offset 0
   * the upload begins with the piece; at its end nothing is sent but the question whether the node
   * has it for this case.
   */
  public UploadState sendPiece(PendingAttachment attachment, byte[] piece) throws SyncFailed {
    boolean begins = attachment.offset() == 0 || attachment.offset() == attachment.sizeBytes();
    return begins ? uploads.begin(attachment, piece) : uploads.goOn(attachment, piece);
  }

  /**
   * Fetches the bytes of an attachment that this machine has let go; they are what their name says.
   */
  public byte[] fetch(Digest hash) throws SyncFailed {
    Answer answer =
        calls.send(
            Call.withoutBody(
                "GET", TusUploads.path(hash), Headers.of(), Protocol.ATTACHMENT_BYTES_MAX));
    if (answer.status() != 200) {
      throw new SyncFailed(Refusals.of(answer));
    }
    proof.require(answer, answer.digest());
    if (!answer.digest().equals(hash)) {
      throw SyncFailed.of(FailureKind.DAMAGED, "damaged");
    }
    return answer.body().toByteArray();
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

  private static ExchangeAnswer parse(Answer answer) throws SyncFailed {
    try {
      return ExchangeAnswer.parse(answer.body().toByteArray());
    } catch (WireException e) {
      throw new SyncFailed(Failure.of(FailureKind.DAMAGED, "damaged"), e);
    }
  }
}
