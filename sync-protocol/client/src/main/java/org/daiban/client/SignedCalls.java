package org.daiban.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collections;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import okio.ByteString;
import org.daiban.core.engine.Failure;
import org.daiban.core.engine.FailureKind;
import org.daiban.core.log.RequestProof;
import org.daiban.core.log.Signer;

/**
 * Signs requests with the machine's key and the node's newest challenge. When the node answers 401
 * with a fresh challenge, signs and sends once more at once; to one that does not know the machine
 * it brings along who vouches for it.
 */
final class SignedCalls {
  private static final int UNAUTHORIZED = 401;

  private final OkHttpClient client;
  private final HttpUrl upstream;
  private final String machine;
  private final Signer signer;
  private final List<String> certificates;

  private String challenge = "";

  /** In the name of a machine that the node knows, or is to let in now. */
  SignedCalls(OkHttpClient client, HttpUrl upstream, String machine, Signer signer) {
    this(client, upstream, machine, signer, Collections.emptyList());
  }

  /** In the name of a machine that brings along who vouches for it. */
  SignedCalls(
      OkHttpClient client,
      HttpUrl upstream,
      String machine,
      Signer signer,
      List<String> certificates) {
    this.client = client;
    this.upstream = upstream;
    this.machine = machine;
    this.signer = signer;
    this.certificates = certificates;
  }

  /** Sends a call; the answer is not yet proven. */
  Answer send(Call call) throws SyncFailed {
    Answer answer = sendOnce(call, false);
    String fresh = answer.header(RequestProof.CHALLENGE);
    if (answer.status() == UNAUTHORIZED && !fresh.isEmpty() && !fresh.equals(answer.challenge())) {
      challenge = fresh;
      return sendOnce(call, Refusals.of(answer).code().equals("unknown-machine"));
    }
    return answer;
  }

  /** The challenge of a proven answer is for the next request. */
  void useNext(String fresh) {
    if (!fresh.isEmpty()) {
      challenge = fresh;
    }
  }

  private Answer sendOnce(Call call, boolean introduced) throws SyncFailed {
    WatchedBody body = call.body() == null ? null : new WatchedBody(call);
    String answered = challenge;
    try (Response response = client.newCall(request(call, body, introduced)).execute()) {
      ByteString bytes = read(response, call.answerBytesMax());
      return new Answer(response.code(), response.headers(), bytes, answered);
    } catch (InterruptedIOException e) {
      throw failed(body, "timed-out", e);
    } catch (IOException e) {
      throw failed(body, "broken", e);
    }
  }

  private static SyncFailed failed(WatchedBody body, String code, IOException cause) {
    boolean began = body != null && body.began;
    Failure failure =
        began
            ? Failure.of(FailureKind.BROKEN, code)
            : Failure.of(FailureKind.UNREACHABLE, "unreachable");
    return new SyncFailed(failure, cause);
  }

  private Request request(Call call, RequestBody body, boolean introduced) {
    String signature =
        RequestProof.ofRequest(
            signer, call.method(), call.path(), machine, challenge, call.digest());
    Request.Builder request =
        new Request.Builder()
            .url(upstream.newBuilder().addPathSegments(call.path().substring(1)).build())
            .headers(call.headers())
            .header(RequestProof.MACHINE, machine)
            .header(RequestProof.CHALLENGE, challenge)
            .header(RequestProof.SIGNATURE, signature)
            .method(call.method(), body);
    if (introduced && !certificates.isEmpty()) {
      request.header(RequestProof.CERTIFICATES, RequestProof.introduction(certificates));
    }
    return request.build();
  }

  private static ByteString read(Response response, int bytesMax) throws IOException, SyncFailed {
    ResponseBody body = response.body();
    if (body == null) {
      return ByteString.EMPTY;
    }
    return BodyCoding.plain(response, body.source(), bytesMax);
  }

  /** Remembers whether bytes were on the way when a call failed. */
  private static final class WatchedBody extends RequestBody {
    private final Call call;
    private volatile boolean began;

    WatchedBody(Call call) {
      this.call = call;
    }

    @Override
    public MediaType contentType() {
      return call.type();
    }

    @Override
    public long contentLength() {
      return call.body().size();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      began = true;
      sink.write(call.body());
    }
  }
}
