package org.daiban.agent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;

/** What a browser does with one program: it asks over HTTP and keeps the session's cookie. */
final class Browser implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(30);

  /** An answer read whole. */
  record Answer(int status, String type, String text) {
    Fields object() {
      return Json.object(text, 8_000_000);
    }

    List<Fields> list() {
      return Json.object("{\"list\":" + text + "}", 8_000_000).objects("list");
    }
  }

  private final OkHttpClient client;
  private HttpUrl address;

  Browser(TestNode node) {
    this.address = HttpUrl.get(node.address());
    List<Cookie> cookies = new ArrayList<>();
    this.client =
        new OkHttpClient.Builder()
            .cookieJar(
                new CookieJar() {
                  @Override
                  public void saveFromResponse(HttpUrl url, List<Cookie> fresh) {
                    cookies.addAll(0, fresh);
                  }

                  @Override
                  public List<Cookie> loadForRequest(HttpUrl url) {
                    return cookies.isEmpty() ? List.of() : List.of(cookies.get(0));
                  }
                })
            .build();
  }

  Answer get(String path) {
    return send(path, "GET", null);
  }

  Answer post(String path, String json) {
    return send(path, "POST", RequestBody.create(json, JSON));
  }

  Answer put(String path, String json) {
    return send(path, "PUT", RequestBody.create(json, JSON));
  }

  Answer upload(byte[] bytes, String type) {
    return send("attachments", "POST", RequestBody.create(bytes, MediaType.get(type)));
  }

  /** Sends a file as it is. */
  Answer file(String path, byte[] bytes) {
    return send(path, "POST", RequestBody.create(bytes, MediaType.get("application/octet-stream")));
  }

  /** Downloads a file. */
  byte[] bytes(String path) {
    Request request = new Request.Builder().url(address.resolve("/api/" + path)).build();
    try (Response response = client.newCall(request).execute()) {
      if (response.code() != 200) {
        throw new AssertionError(path + " answers " + response.code());
      }
      return response.body().bytes();
    } catch (IOException e) {
      throw new AssertionError(path + " was not answered", e);
    }
  }

  Answer delete(String path) {
    return send(path, "DELETE", null);
  }

  void signIn(String login) {
    signIn(login, TestNode.PASSWORD);
  }

  void signIn(String login, String password) {
    Answer answer =
        post("session", "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}");
    if (answer.status() != 200) {
      throw new AssertionError("cannot sign in: " + answer.text());
    }
  }

  /** Asks until the answer is as wanted; the nodes talk to each other every second. */
  Answer until(String path, Predicate<Answer> wanted) {
    long endNs = System.nanoTime() + PATIENCE_NS;
    Answer answer = get(path);
    while (!wanted.test(answer)) {
      if (System.nanoTime() > endNs) {
        throw new AssertionError(path + " is still " + answer.text());
      }
      answer = get(path);
    }
    return answer;
  }

  private Answer send(String path, String method, RequestBody body) {
    Request request =
        new Request.Builder().url(address.resolve("/api/" + path)).method(method, body).build();
    try (Response response = client.newCall(request).execute()) {
      return new Answer(
          response.code(), response.header("Content-Type", ""), response.body().string());
    } catch (IOException e) {
      throw new AssertionError(path + " was not answered", e);
    }
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
