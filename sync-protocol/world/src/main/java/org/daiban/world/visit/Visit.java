package org.daiban.world.visit;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * A person at one node. Signs in by itself when the session has ended, as the story's days pass.
 */
public final class Visit {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String JSON = "application/json";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final Gson gson = new Gson();
  private final URI node;
  private final String login;
  private final String password;
  private String cookie = "";

  /** Somebody who has not signed in and never will. */
  public static Visit stranger(URI node) {
    return new Visit(node, "", "");
  }

  public Visit(URI node, String login, String password) {
    this.node = node;
    this.login = login;
    this.password = password;
  }

  public Reply get(String path) {
    return asSignedIn("GET", path, BodyPublishers.noBody(), JSON);
  }

  /** Sends a body of JSON made of maps, lists, texts and numbers. */
  public Reply post(String path, Object body) {
    return asSignedIn("POST", path, BodyPublishers.ofString(gson.toJson(body)), JSON);
  }

  public Reply put(String path, Object body) {
    return asSignedIn("PUT", path, BodyPublishers.ofString(gson.toJson(body)), JSON);
  }

  /** Sends bytes as they are, such as a photo. */
  public Reply upload(String path, byte[] bytes, String type) {
    return asSignedIn("POST", path, BodyPublishers.ofByteArray(bytes), type);
  }

  /** Sends bytes with headers that say more about them. */
  public Reply upload(String path, byte[] bytes, String type, Map<String, String> headers) {
    return asSignedIn("POST", path, BodyPublishers.ofByteArray(bytes), type, headers);
  }

  /** Signs in; the answer says whether it went well. */
  public Reply signIn() {
    String body = gson.toJson(Map.of("login", login, "password", password));
    HttpResponse<String> answer =
        send("POST", "/api/session", BodyPublishers.ofString(body), JSON, Map.of());
    answer
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
    return new Reply(answer.statusCode(), answer.body());
  }

  private Reply asSignedIn(String method, String path, BodyPublisher body, String type) {
    return asSignedIn(method, path, body, type, Map.of());
  }

  private Reply asSignedIn(
      String method, String path, BodyPublisher body, String type, Map<String, String> headers) {
    HttpResponse<String> answer = send(method, path, body, type, headers);
    if (answer.statusCode() == 401 && !login.isEmpty() && signIn().isOk()) {
      answer = send(method, path, body, type, headers);
    }
    return new Reply(answer.statusCode(), answer.body());
  }

  private HttpResponse<String> send(
      String method, String path, BodyPublisher body, String type, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(node.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", type)
            .method(method, body);
    headers.forEach(request::header);
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path + " got no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
