package org.daiban.world.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import okhttp3.HttpUrl;
import org.daiban.core.request.SharedPaper;
import org.daiban.node.messages.HttpMessagePort;
import org.daiban.node.messages.MessageFate;
import org.daiban.node.messages.VillagerMessage;
import org.daiban.node.ports.PartnerLine;
import org.daiban.node.ports.PortDown;
import org.daiban.node.shares.HttpSharePort;
import org.daiban.node.shares.ShareAnswer;
import org.daiban.node.shares.ShareQuestion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The made-up partners answer the real ports as the ports' contract says. */
class SimulatedPartnersTest {
  private SimulatedPartners partners;
  private PartnerLine line;

  @BeforeEach
  void open() throws IOException {
    partners = SimulatedPartners.open(0);
    line = new PartnerLine(HttpUrl.get(partners.address()), "");
  }

  @AfterEach
  void close() {
    line.close();
    partners.close();
  }

  @Test
  void papersFitDifferOrAreNotFound() throws PortDown {
    assertEquals(SharedPaper.CONFIRMED, look("居民身份证", "测试人1").result());
    assertEquals(SharedPaper.DIFFERS, look("居民身份证", "测试不符").result());
    assertEquals(SharedPaper.NOT_FOUND, look("居住证", "测试人1").result());
  }

  @Test
  void messageHandedOverTwiceIsSentOnce() throws PortDown {
    HttpMessagePort port = new HttpMessagePort(line);
    VillagerMessage message = new VillagerMessage("0a", "13800001234", "已经受理");
    port.send(message);
    port.send(message);

    assertEquals(1, partners.messagesSent());
    assertEquals(MessageFate.State.DELIVERED, port.fate("0a").state());
    assertEquals(
        MessageFate.State.FAILED,
        port.send(new VillagerMessage("0b", "13800000000", "已经受理")).state());
  }

  @Test
  void partnersThatAreCutAreDownUntilTheyAreMended() throws PortDown {
    partners.cut(true);
    assertThrows(PortDown.class, () -> look("居民身份证", "测试人1"));
    partners.cut(false);
    assertEquals(SharedPaper.CONFIRMED, look("居民身份证", "测试人1").result());
  }

  private ShareAnswer look(String paper, String name) throws PortDown {
    return new HttpSharePort(line)
        .look(
            new ShareQuestion(
                "1",
                "340822100201260302000017",
                "340511001000",
                paper,
                name,
                "340822190001010017",
                "办理",
                "340822100000"));
  }
}
