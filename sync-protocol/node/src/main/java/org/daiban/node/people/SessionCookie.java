package org.daiban.node.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookie that carries a session's token. Its name holds the port: browsers share cookies
 * between the ports of one host, and a county, a township and a village may run on one laptop.
 */
final class SessionCookie {
  private SessionCookie() {}

  /**
   * What the browser sent under this name. The line is read here: cookie parsers give up a whole
   * line for one sick cookie, and another program of the same host may have set that one.
   */
  static Optional<String> token(HttpRequest<?> request) {
    String start = name(request) + "=";
    return request.getHeaders().getAll("Cookie").stream()
        .flatMap(line -> Stream.of(line.split(";", -1)))
        .map(String::trim)
        .filter(cookie -> cookie.startsWith(start))
        .map(cookie -> cookie.substring(start.length()))
        .findFirst();
  }

  static void set(HttpRequest<?> request, MutableHttpResponse<?> answer, String token) {
    answer.header(
        "Set-Cookie", name(request) + "=" + token + "; Path=/; HttpOnly; SameSite=Strict");
  }

  static void clear(HttpRequest<?> request, MutableHttpResponse<?> answer) {
    answer.header("Set-Cookie", name(request) + "=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
  }

  private static String name(HttpRequest<?> request) {
    return "daiban-" + request.getServerAddress().getPort();
  }
}
