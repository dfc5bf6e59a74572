package org.daiban.client;

import java.io.IOException;
import java.io.InterruptedIOException;
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
 * with a fresh challenge, signs and sends once more at once.
 */
final class SignedCalls {
  private static final int UNAUTHORIZED = 401;

  private final OkHttpClient client;
  private final HttpUrl upstream;
  private final String machine;
  private final Signer signer;

  private String challenge = "";

  SignedCalls(OkHttpClient client, HttpUrl upstream, String machine, Signer signer) {
    this.client = client;
    this.upstream = upstream;
    this.machine = machine;
    this.signer = signer;
  }

  /** Sends a call; the answer is not yet proven. */
  Answer send(Call call) throws SyncFailed {
    Answer answer = sendOnce(call);
    String fresh = answer.header(RequestProof.CHALLENGE);
    if (answer.status() == UNAUTHORIZED && !fresh.isEmpty() && !fresh.equals(answer.challenge())) {
      challenge = fresh;
      return sendOnce(call);
    }
    return answer;
  }

  /** The challenge of a proven answer is for the next request. */
  void useNext(String fresh) {
    if (!fresh.isEmpty()) {
      challenge = fresh;
    }
  }

  private Answer sendOnce(Call call) throws SyncFailed {
    WatchedBody body = call.body() == null ? null : new WatchedBody(call);
    String answered = challenge;
    try (Response response = client.newCall(request(call, body)).execute()) {
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

  private Request request(Call call, RequestBody body) {
    String signature =
        RequestProof.ofRequest(
            signer, call.method(), call.path(), machine, challenge, call.digest());
    return new Request.Builder()
        .url(upstream.newBuilder().addPathSegments(call.path().substring(1)).build())
        .headers(call.headers())
        .header(RequestProof.MACHINE, machine)
        .header(RequestProof.CHALLENGE, challenge)
        .header(RequestProof.SIGNATURE, signature)
        .method(call.method(), body)
        .build();
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
