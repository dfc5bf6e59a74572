package org.daiban.node.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.daiban.node.Ground;
import org.daiban.node.store.Store;

/** The real server on a free port, with {@link EchoController} behind it. */
final class TestServer implements AutoCloseable {
  final EchoController.Slow slow = new EchoController.Slow();
  final Gate gate = new Gate();
  final EmbeddedServer server;
  final OkHttpClient client = new OkHttpClient();
  private final Store store = Store.inMemory();
  private final ApplicationContext context;

  TestServer(Path file) {
    context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .singletons(
                HttpSettings.loopback(0),
                slow,
                gate,
                store.transactions(),
                Clock.systemUTC(),
                new Ground(Clock.systemUTC(), new Random(1), false))
            .build();
    context.registerSingleton(
        Path.class, file, io.micronaut.inject.qualifiers.Qualifiers.byName("file"));
    context.start();
    server = context.getBean(EmbeddedServer.class).start();
  }

  HttpUrl url(String path) {
    return HttpUrl.get("http://127.0.0.1:" + server.getPort()).resolve(path);
  }

  Request.Builder request(String path) {
    return new Request.Builder().url(url(path));
  }

  Response send(Request request) throws IOException {
    return client.newCall(request).execute();
  }

  @Override
  public void close() {
    slow.released.countDown();
    context.close();
    store.close();
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }
}
