package org.daiban.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ServerStopTest {
  @Test
  @Timeout(30)
  void requestUnderWayIsAnsweredBeforeTheServerStops() throws Exception {
    try (TestServer server = new TestServer(Path.of("unused"))) {
      CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> slowAnswer(server));
      assertTrue(server.slow.entered.await(10, TimeUnit.SECONDS));
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(server.server::stop);
      assertThrows(
          java.util.concurrent.TimeoutException.class, () -> stopped.get(1, TimeUnit.SECONDS));
      server.slow.released.countDown();
      assertEquals("{\"done\":true}", answer.get());
      stopped.get();
      assertFalse(server.server.isRunning());
    }
  }

  private static String slowAnswer(TestServer server) {
    try (Response answer = server.send(server.request("/api/echo/slow").build())) {
      return answer.body().string();
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void portThatIsTakenIsTold() {
    try (TestServer server = new TestServer(Path.of("unused"));
        ApplicationContext second =
            ApplicationContext.builder()
                .deduceEnvironment(false)
                .singletons(HttpSettings.loopback(server.server.getPort()))
                .start()) {
      EmbeddedServer refused = second.getBean(EmbeddedServer.class);
      Throwable failure = assertThrows(RuntimeException.class, refused::start);
      while (failure.getCause() != null && !(failure instanceof BindException)) {
        failure = failure.getCause();
      }
      assertTrue(failure instanceof BindException, failure.toString());
    }
  }
}
