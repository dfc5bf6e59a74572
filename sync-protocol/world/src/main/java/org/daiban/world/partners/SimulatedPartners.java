package org.daiban.world.partners;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;

/**
 * Both partners on one port of this machine.
 *
 * <pre>
 * POST /v1/looks         a paper: 居住证 is not found, for a name with 不符 it differs, others fit
 * POST /v1/messages      a message: numbers that end in 0000 are not in use
 * GET  /v1/messages/ID   what became of it
 * </pre>
 *
 * A partner that is cut answers 503 to everything.
 */
public final class SimulatedPartners implements AutoCloseable {
  private static final int BODY_BYTES_MAX = 65_536;
  private static final int MESSAGES_MAX = 100_000;
  private static final String AS_OF = "2026-03-01";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, JsonLine> messages = new ConcurrentHashMap<>();
  private volatile boolean cut;

  private SimulatedPartners(HttpServer server) {
    this.server = server;
  }

  /** Starts them on a port of loopback; 0 lets the system choose. */
  public static SimulatedPartners open(int port) throws IOException {
    SimulatedPartners partners =
        new SimulatedPartners(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
    partners.server.createContext("/", partners::answer);
    partners.server.setExecutor(partners.threads);
    partners.server.start();
    return partners;
  }

  /** Where they listen. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Cuts them off, or mends it. */
  public void cut(boolean off) {
    cut = off;
  }

  /** Whether they are cut off. */
  public boolean isCut() {
    return cut;
  }

  /** How many messages were sent to telephones, each counted once. */
  public int messagesSent() {
    return messages.size();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX);
      Optional<JsonLine> answer = cut ? Optional.empty() : answer(exchange, body);
      send(exchange, cut ? 503 : answer.isPresent() ? 200 : 404, answer.orElse(new JsonLine()));
    }
  }

  private Optional<JsonLine> answer(HttpExchange exchange, byte[] body) {
    String path = exchange.getRequestURI().getPath();
    try {
      if (exchange.getRequestMethod().equals("GET")) {
        return path.startsWith("/v1/messages/")
            ? Optional.of(fate(path.substring("/v1/messages/".length())))
            : Optional.empty();
      }
      Fields asked = Json.object(new String(body, StandardCharsets.UTF_8), BODY_BYTES_MAX);
      return switch (path) {
        case "/v1/looks" -> Optional.of(look(asked));
        case "/v1/messages" -> Optional.of(send(asked));
        default -> Optional.empty();
      };
    } catch (WireException unreadable) {
      return Optional.empty();
    }
  }

  private static JsonLine look(Fields asked) {
    asked.text("citizen");
    asked.text("purpose");
    if (asked.text("paper").contains("居住证")) {
      return new JsonLine().put("found", false).put("source", "模拟县公安局").put("note", "没有登记");
    }
    boolean matches = !asked.text("name").contains("不符");
    return new JsonLine()
        .put("found", true)
        .put("matches", matches)
        .put("source", "模拟县公安局")
        .put("asOf", AS_OF)
        .put("note", matches ? "" : "姓名与证件不一致");
  }

  private JsonLine send(Fields message) {
    message.text("text");
    if (message.text("to").endsWith("0000")) {
      return new JsonLine().put("state", "FAILED").put("note", "空号");
    }
    if (messages.size() < MESSAGES_MAX) {
      messages.putIfAbsent(message.text("id"), new JsonLine().put("state", "DELIVERED"));
    }
    return new JsonLine().put("state", "SENT");
  }

  private JsonLine fate(String id) {
    JsonLine unknown = new JsonLine().put("state", "FAILED").put("note", "没有这条短信");
    return messages.getOrDefault(id, unknown);
  }

  private static void send(HttpExchange exchange, int status, JsonLine answer) throws IOException {
    byte[] bytes = answer.text().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
