package org.daiban.node.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import java.util.Optional;

/**
 * The cookie that carries a session's token. Its name holds the port: browsers share cookies
 * between the ports of one host, and a county, a township and a village may run on one laptop.
 */
final class SessionCookie {
  private SessionCookie() {}

  static Optional<String> token(HttpRequest<?> request) {
    return request.getCookies().findCookie(name(request)).map(Cookie::getValue);
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
