package org.daiban.node.shares;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.daiban.core.request.SharedPaper;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;
import org.daiban.node.ports.PartnerLine;
import org.daiban.node.ports.PartnerServer;
import org.daiban.node.ports.PortDown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSharePortTest extends SharePortContract {
  private final Registers registers = new Registers();
  private PartnerServer server;
  private SharePort port;

  @BeforeEach
  void serve() throws IOException {
    server = new PartnerServer((path, body) -> answer(body));
    port = new HttpSharePort(new PartnerLine(server.url(), ""));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  SharePort port() {
    return port;
  }

  @Override
  void cut() {
    server.close();
  }

  @Test
  void refusedQuestionIsNeverAskedAgain() throws PortDown {
    server.always(422, "{\"reason\":\"no such paper\"}");

    ShareAnswer answer = port.look(question("1", "居民身份证", "测试人1"));
    assertEquals(SharedPaper.NO_ANSWER, answer.result());
  }

  @Test
  void keyThatHasRunOutAnswersNoQuestion() {
    server.always(403, "{\"reason\":\"no right\"}");

    assertThrows(PortDown.class, () -> port.look(question("1", "居民身份证", "测试人1")));
  }

  @Test
  void numbersInAPartnersWordsAreNotTakenOver() throws PortDown {
    server.always(
        200,
        "{\"found\":true,\"matches\":false,\"source\":\"x\",\"note\":\"应为340822190001010017号\"}");

    assertEquals("应为…号", port.look(question("1", "居民身份证", "测试人1")).note());
  }

  private PartnerServer.Reply answer(Fields asked) {
    try {
      ShareAnswer answer =
          registers.look(
              new ShareQuestion(
                  asked.text("id"),
                  asked.text("caseNumber"),
                  asked.text("item"),
                  asked.text("paper"),
                  asked.text("name"),
                  asked.text("citizen"),
                  asked.text("purpose"),
                  asked.text("region")));
      return new PartnerServer.Reply(
          200,
          new JsonLine()
              .put("found", !answer.result().equals(SharedPaper.NOT_FOUND))
              .put("matches", answer.result().equals(SharedPaper.CONFIRMED))
              .put("source", answer.source())
              .put("asOf", answer.asOf())
              .put("note", answer.note())
              .text());
    } catch (PortDown down) {
      return new PartnerServer.Reply(503, "{}");
    }
  }
}
