package org.daiban.node.ports;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import okhttp3.HttpUrl;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;

/** A partner's HTTP server on a free port, answering by a function, a fixed word, or never. */
public final class PartnerServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BiFunction<String, Fields, Reply> answers;
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private volatile Reply fixed;
  private volatile boolean hanging;

  /** What it says. */
  public record Reply(int status, String body) {}

  /**
   * @param answers from path and body
   */
  public PartnerServer(BiFunction<String, Fields, Reply> answers) throws IOException {
    this.answers = answers;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Where it listens, with a path of its own before all others. */
  public HttpUrl url() {
    return HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort() + "/partner/");
  }

  /** From now on it says this to everything. */
  public void always(int status, String body) {
    fixed = new Reply(status, body);
  }

  /** From now on it takes everything and says nothing. */
  public void hang() {
    hanging = true;
  }

  /** The keys that it was shown. */
  public List<String> keys() {
    return List.copyOf(keys);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (hanging) {
        awaitEnd();
        return;
      }
      String path = exchange.getRequestURI().getPath().substring("/partner/".length());
      Fields fields = Json.object(body.isEmpty() ? "{}" : body, 100_000);
      send(exchange, fixed == null ? answers.apply(path, fields) : fixed);
    }
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
