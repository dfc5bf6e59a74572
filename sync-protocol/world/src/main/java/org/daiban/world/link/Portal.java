package org.daiban.world.link;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers whatever is asked with 200 and a page that wants people to sign in. */
final class Portal implements AutoCloseable {
  private static final byte[] PAGE =
      """
      <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>上网认证</title>
      <p>请先登录再使用网络。Please sign in to use this network.</p></html>
      """
          .getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;

  Portal() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", Portal::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, PAGE.length);
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(PAGE);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
