package org.daiban.node.messages;

import java.io.IOException;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.ports.PartnerLine;
import org.daiban.node.ports.PartnerServer;
import org.daiban.node.ports.PortDown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

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

  private PartnerServer.Reply answer(String path, Fields asked) {
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
