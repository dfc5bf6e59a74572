package org.daiban.node.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.daiban.core.wire.JsonLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartnerLineTest {
  private PartnerServer server;
  private PartnerLine line;

  @BeforeEach
  void serve() throws IOException {
    server =
        new PartnerServer(
            (path, body) -> new PartnerServer.Reply(200, "{\"at\":\"" + path + "\"}"));
    line = new PartnerLine(server.url(), "k-1", Duration.ofMillis(300));
  }

  @AfterEach
  void stop() {
    line.close();
    server.close();
  }

  @Test
  void pathStandsBehindThePartnersOwnAndTheKeyIsShown() throws PortDown {
    assertEquals("v1/looks", line.post("v1/looks", new JsonLine()).fields().text("at"));
    assertEquals("v1/messages/7", line.get("v1/messages/7").fields().text("at"));
    assertEquals(List.of("Bearer k-1", "Bearer k-1"), server.keys());
  }

  @Test
  void partnerThatHangsIsLeftWhenItsTimeIsOver() {
    server.hang();
    assertEquals("no answer", down());
  }

  @Test
  void whatIsNoAnswerOfThePartnerIsTrouble() {
    assertEquals("status 503", downAt(503, "{}"));
    assertEquals("status 429", downAt(429, "{}"));
    assertEquals("status 408", downAt(408, "{}"));
    assertEquals("redirect", downAt(302, ""));
    assertEquals("unreadable answer", downAt(200, "<html>请登录</html>"));
    assertEquals("unreadable answer", downAt(200, ""));
    assertEquals("unreadable answer", downAt(200, "\"" + "x".repeat(70_000) + "\""));
  }

  @Test
  void refusalIsAnAnswer() throws PortDown {
    for (int no : List.of(400, 409, 410, 422)) {
      server.always(no, "{}");
      assertFalse(line.post("v1/looks", new JsonLine()).isYes());
    }
  }

  @Test
  void keyThatHasRunOutOrAWrongAddressIsTroubleAndNoRefusal() {
    for (int status : List.of(401, 403, 404, 405)) {
      assertEquals("status " + status, downAt(status, "{\"reason\":\"no right\"}"));
    }
  }

  @Test
  void whatThePartnerDoesNotKnowIsAnAnswerToWhoAsksAfterIt() throws PortDown {
    server.always(404, "{}");
    assertFalse(line.get("v1/messages/7").isYes());
    server.always(401, "{}");
    assertThrows(PortDown.class, () -> line.get("v1/messages/7"));
  }

  private String downAt(int status, String body) {
    server.always(status, body);
    return down();
  }

  private String down() {
    return assertThrows(PortDown.class, () -> line.post("v1/looks", new JsonLine())).getMessage();
  }
}
