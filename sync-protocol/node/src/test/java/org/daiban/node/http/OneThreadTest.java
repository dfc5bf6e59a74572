package org.daiban.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The adapter can hand requests to other threads; here it must not. */
class OneThreadTest {
  /** Else the door would read on in a request that another thread has ended, or in the next one. */
  @Test
  void requestStaysWithTheThreadThatWatchesTheDoor() throws IOException {
    try (TestServer server = new TestServer(Path.of("unused"))) {
      server.send(server.request("/api/echo/query?q=1").build()).close();
      assertEquals(1, server.gate.came.get());
      assertEquals(0, server.gate.mayLeaveTheirThread.get());
    }
  }
}
