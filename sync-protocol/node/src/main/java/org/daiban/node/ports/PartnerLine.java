package org.daiban.node.ports;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;

/**
 * JSON to a partner and back over HTTP. A call has an end whatever the partner does: ten seconds
 * for all of it, and an answer of at most 64 KB. It follows no redirect and tries nothing again by
 * itself: what is asked again is the port's business, under the same id.
 */
public final class PartnerLine implements AutoCloseable {
  private static final Duration CALL_MAX = Duration.ofSeconds(10);
  private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
  private static final int ANSWER_CHARS_MAX = 65_536;
  private static final int NO_FROM = 400;

  /** Said of what was asked itself; any other status says something of the line or the key. */
  private static final Set<Integer> NO = Set.of(400, 409, 410, 422);

  private static final int NOT_KNOWN = 404;
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient client;
  private final HttpUrl base;
  private final String key;

  /**
   * @param base the partner's address; paths are put behind it
   * @param key what the partner asks for, or empty
   */
  public PartnerLine(HttpUrl base, String key) {
    this(base, key, CALL_MAX);
  }

  /** The same with another end of a call. */
  public PartnerLine(HttpUrl base, String key, Duration callMax) {
    this.base = base;
    this.key = key;
    this.client =
        new OkHttpClient.Builder()
            .callTimeout(callMax)
            .connectTimeout(CONNECT_MAX)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
  }

  /**
   * What a partner said: a yes has fields, a no is a status that speaks of what was asked. A key
   * that has run out or a wrong address is trouble of the line and no answer, since whoever mends
   * it wants all that waited to be asked again.
   */
  public record Answer(int status, Fields fields) {
    /** Whether the partner has done what was asked. */
    public boolean isYes() {
      return status < 300;
    }
  }

  /** Asks by POST. */
  public Answer post(String path, JsonLine body) throws PortDown {
    return call(request(path).post(RequestBody.create(body.text(), JSON)).build(), false);
  }

  /** Asks by GET; that the partner does not know what is asked after is a no here. */
  public Answer get(String path) throws PortDown {
    return call(request(path).get().build(), true);
  }

  private Request.Builder request(String path) {
    Request.Builder request =
        new Request.Builder().url(base.newBuilder().addPathSegments(path).build());
    return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
  }

  private Answer call(Request request, boolean mayBeUnknown) throws PortDown {
    try (Response response = client.newCall(request).execute()) {
      int status = response.code();
      boolean no = NO.contains(status) || (mayBeUnknown && status == NOT_KNOWN);
      if (status >= NO_FROM && !no) {
        throw new PortDown("status " + status);
      }
      if (status >= 300 && status < 400) {
        throw new PortDown("redirect");
      }
      return new Answer(status, Json.object(text(response.body()), ANSWER_CHARS_MAX));
    } catch (IOException broken) {
      throw new PortDown("no answer");
    } catch (WireException unreadable) {
      throw new PortDown("unreadable answer"); // a portal's page, or another service at the address
    }
  }

  private static String text(ResponseBody body) throws IOException {
    BufferedSource source = body.source();
    if (source.request(ANSWER_CHARS_MAX + 1L)) {
      throw new WireException("the partner's answer is too long");
    }
    return source.readUtf8();
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }
}
