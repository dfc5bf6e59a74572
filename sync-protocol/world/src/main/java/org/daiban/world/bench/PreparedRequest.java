package org.daiban.world.bench;

import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.ByteString;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Heartbeat;
import org.daiban.core.log.Protocol;
import org.daiban.core.log.RequestProof;
import org.daiban.core.packing.Coding;

/**
 * The body of an exchange, packed beforehand, so that sending it costs the sender little.
 *
 * @param to the number of the last entry that it brings
 */
record PreparedRequest(Fleet.Device device, ByteString packed, Digest plain, long to) {
  private static final String PATH = "/sync/v1/exchange";
  private static final MediaType TYPE = MediaType.get("application/vnd.daiban.exchange+ndjson");
  private static final long FREE_DISK = 12_345_678_901L;

  /** A request that brings one batch. */
  static PreparedRequest of(
      Fleet.Device device, Cursor cursor, String catalogue, String batch, int unsent, long to) {
    byte[] plain =
        new ExchangeRequest(
                Protocol.VERSION,
                device.name(),
                cursor,
                List.of(),
                new Heartbeat("daiban-agent 0.1", catalogue, unsent, 60_000, FREE_DISK, -15),
                List.of(),
                List.of(),
                List.of(batch))
            .bytes();
    return new PreparedRequest(
        device, ByteString.of(Coding.newest().pack(plain)), Digest.of(plain), to);
  }

  /** Signed for a challenge, ready to be sent. */
  Request signed(HttpUrl node, String challenge) {
    return new Request.Builder()
        .url(node.newBuilder().addPathSegments(PATH.substring(1)).build())
        .header("Content-Encoding", Coding.newest().name())
        .header("Accept-Encoding", Coding.accepted())
        .header(RequestProof.MACHINE, device.name())
        .header(RequestProof.CHALLENGE, challenge)
        .header(
            RequestProof.SIGNATURE,
            RequestProof.ofRequest(device.signer(), "POST", PATH, device.name(), challenge, plain))
        .post(RequestBody.create(packed, TYPE))
        .build();
  }
}
