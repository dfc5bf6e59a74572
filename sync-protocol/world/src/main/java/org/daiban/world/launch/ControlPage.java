package org.daiban.world.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The switches as a page of their own: {@code POST /cut/village} and so on, then back to it. */
final class ControlPage implements AutoCloseable {
  private final HttpServer server;
  private final Switches switches;

  private ControlPage(HttpServer server, Switches switches) {
    this.server = server;
    this.switches = switches;
  }

  static ControlPage open(int port, Switches switches) throws IOException {
    InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    ControlPage page = new ControlPage(HttpServer.create(loopback, 0), switches);
    page.server.createContext("/", page::answer);
    page.server.start();
    return page;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isAskedHere(exchange)) {
        exchange.sendResponseHeaders(403, -1);
      } else if (exchange.getRequestMethod().equals("POST")) {
        boolean known = switches.turn(exchange.getRequestURI().getPath().substring(1)).isPresent();
        exchange.getResponseHeaders().add("Location", "/");
        exchange.sendResponseHeaders(known ? 303 : 404, -1);
      } else {
        show(exchange);
      }
    }
  }

  /** Another site must neither press these buttons nor reach them under a name of its own. */
  private boolean isAskedHere(HttpExchange exchange) {
    int port = server.getAddress().getPort();
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    boolean here = Set.of("127.0.0.1:" + port, "localhost:" + port).contains(host);
    return here && (origin == null || origin.equals("http://" + host));
  }

  private void show(HttpExchange exchange) throws IOException {
    byte[] page = page().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, page.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(page);
    }
  }

  private String page() {
    return """
    <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>线路开关</title>
    <meta name="viewport" content="width=device-width">
    <style>body{font:18px sans-serif;margin:2em;max-width:44em}
    button{font:inherit;min-height:44px;min-width:9em;margin:.3em}form{display:inline}</style>
    <h1>线路开关 Line switches</h1><p id="status">%s</p>
    <h2>村—镇 village line</h2>%s%s%s
    <h2>镇—县 township line</h2>%s%s%s</html>
    """
        .formatted(
            switches.status(),
            button("cut/village", "断开 cut"),
            button("mend/village", "恢复 mend"),
            button("portal/village", "上网登录页 portal"),
            button("cut/township", "断开 cut"),
            button("mend/township", "恢复 mend"),
            button("portal/township", "上网登录页 portal"));
  }

  private static String button(String action, String words) {
    return "<form method=\"post\" action=\"/" + action + "\"><button>" + words + "</button></form>";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
