package org.daiban.node.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.ports.PartnerLine;
import org.daiban.node.ports.PartnerServer;
import org.daiban.node.ports.PortDown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpMessagePortTest extends MessagePortContract {
  private final Telephones telephones = new Telephones();
  private PartnerServer server;
  private MessagePort port;

  @BeforeEach
  void serve() throws IOException {
    server = new PartnerServer(this::answer);
    port = new HttpMessagePort(new PartnerLine(server.url(), ""));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  MessagePort port() {
    return port;
  }

  @Override
  Telephones telephones() {
    return telephones;
  }

  @Override
  void cut() {
    server.close();
  }

  @Test
  void refusedMessageIsNeverSent() throws PortDown {
    server.always(422, "{}");

    VillagerMessage message = new VillagerMessage("0a", "13800001234", "已经受理");
    assertEquals(MessageFate.State.FAILED, port.send(message).state());
  }

  @Test
  void keyThatHasRunOutFailsNoMessage() {
    server.always(401, "{\"reason\":\"no right\"}");

    VillagerMessage message = new VillagerMessage("0a", "13800001234", "已经受理");
    assertThrows(PortDown.class, () -> port.send(message));
    assertThrows(PortDown.class, () -> port.fate("0a"));
  }

  private PartnerServer.Reply answer(String path, Fields asked) {
    if (!path.equals("v1/messages") && !telephones.knows(path.substring("v1/messages/".length()))) {
      return new PartnerServer.Reply(404, "{}");
    }
    try {
      MessageFate fate =
          path.equals("v1/messages")
              ? telephones.send(
                  new VillagerMessage(asked.text("id"), asked.text("to"), asked.text("text")))
              : telephones.fate(path.substring("v1/messages/".length()));
      return new PartnerServer.Reply(
          200, new JsonLine().put("state", fate.state().name()).put("note", fate.note()).text());
    } catch (PortDown down) {
      return new PartnerServer.Reply(503, "{}");
    }
  }
}
