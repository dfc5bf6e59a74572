package org.daiban.client;

import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okio.ByteString;
import org.daiban.core.engine.FailureKind;
import org.daiban.core.engine.Peer;
import org.daiban.core.log.Digest;
import org.daiban.core.log.RenewalRequest;
import org.daiban.core.log.RequestProof;
import org.daiban.core.log.Signer;
import org.daiban.core.wire.WireException;

/**
 * Asks the node above for a new name, since a copy of this machine's disk goes by the old one. The
 * request is signed with the old key; the answer must come from the node above and name the new
 * one.
 */
public final class Renewal {
  private static final String PATH = "/sync/v1/renew";
  private static final int ANSWER_BYTES_MAX = 512 * 1024;

  private final OkHttpClient client;

  /** Takes a client as {@link SyncHttp} makes. */
  public Renewal(OkHttpClient client) {
    this.client = client;
  }

  /**
   * Sends the request. A refusal carries the node's own words; the same request may be sent again.
   *
   * @param peer this machine under its old name and key, and the node above
   * @param fresh the key to go on with
   */
  public Enrolled renew(HttpUrl upstream, Peer peer, RenewalRequest request, Signer fresh)
      throws SyncFailed {
    byte[] body = request.text().getBytes(StandardCharsets.UTF_8);
    Call call =
        new Call(
            "POST",
            PATH,
            new Headers.Builder().build(),
            ByteString.of(body),
            MediaType.get("application/json"),
            Digest.of(body),
            ANSWER_BYTES_MAX);
    Answer answer = new SignedCalls(client, upstream, peer.machine(), peer.signer()).send(call);
    if (answer.status() != 200) {
      throw new SyncFailed(Refusals.of(answer));
    }
    boolean proven =
        RequestProof.answerHolds(
            answer.header(RequestProof.SIGNATURE),
            peer.upstream().publicKey(),
            peer.upstream().subject(),
            answer.challenge(),
            answer.digest());
    if (!proven) {
      throw SyncFailed.of(FailureKind.PORTAL, "portal");
    }
    try {
      return Enrolment.enrolled(answer, fresh);
    } catch (WireException notACertificate) {
      throw SyncFailed.of(FailureKind.DAMAGED, "damaged");
    }
  }
}
