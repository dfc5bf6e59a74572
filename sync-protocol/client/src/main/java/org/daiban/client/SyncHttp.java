package org.daiban.client;

import java.time.Duration;
import okhttp3.OkHttpClient;

/**
 * The HTTP client for a link of 600 ms and a few kilobytes a second that may vanish at any time.
 */
public final class SyncHttp {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofSeconds(20);
  private static final Duration WHOLE_CALL = Duration.ofMinutes(2);

  private SyncHttp() {}

  /** A client that follows no redirects: only portals send any. */
  public static OkHttpClient client() {
    return new OkHttpClient.Builder()
        .connectTimeout(CONNECT)
        .readTimeout(SILENCE)
        .writeTimeout(SILENCE)
        .callTimeout(WHOLE_CALL)
        .followRedirects(false)
        .followSslRedirects(false)
        .build();
  }
}
