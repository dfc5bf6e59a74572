package org.daiban.node.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.daiban.node.ports.PortDown;
import org.junit.jupiter.api.Test;

/** What every port to text messages does, the one of tests and the one over HTTP alike. */
abstract class MessagePortContract {
  /** A port whose partner is {@link Telephones}. */
  abstract MessagePort port();

  /** The partner behind it. */
  abstract Telephones telephones();

  /** Cuts the line to the partner. */
  abstract void cut();

  @Test
  void messageIsTakenAndDeliveredOnceHoweverOftenItIsHandedOver() throws PortDown {
    VillagerMessage message = message("13800001234");
    assertEquals(MessageFate.State.SENT, port().send(message).state());
    assertEquals(MessageFate.State.SENT, port().send(message).state());

    assertEquals(1, telephones().sent().size());
    assertEquals("已经受理", telephones().sent().get(0).text());
    assertEquals(MessageFate.State.DELIVERED, port().fate(message.id()).state());
  }

  @Test
  void numberThatIsNotInUseIsToldWithItsReason() throws PortDown {
    assertEquals(
        new MessageFate(MessageFate.State.FAILED, "空号"), port().send(message("13800000000")));
  }

  @Test
  void messageThatThePartnerDoesNotKnowHasNotFailed() throws PortDown {
    assertEquals(MessageFate.State.SENT, port().fate("ffeeddccbbaa99887766554433221100").state());
  }

  @Test
  void cutLineIsToldAsSuchAndNamesNoNumber() {
    cut();
    PortDown down = assertThrows(PortDown.class, () -> port().send(message("13800001234")));
    assertFalse(down.getMessage().contains("138"));
  }

  private static VillagerMessage message(String phone) {
    return new VillagerMessage("00112233445566778899aabbccddeeff", phone, "已经受理");
  }
}
