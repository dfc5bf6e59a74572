package org.daiban.node.messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.node.ports.PortDown;

/** Telephones as a test has them: those that end in 0000 are switched off. */
public final class Telephones implements MessagePort {
  private final Map<String, VillagerMessage> taken = new LinkedHashMap<>();
  private boolean away;
  private boolean losesAnswers;
  private boolean slow;

  /** Cuts the line, or mends it. */
  public void away(boolean cut) {
    away = cut;
  }

  /** Takes what comes and loses its answer on the way. */
  public void losesAnswers(boolean loses) {
    losesAnswers = loses;
  }

  /** Has taken messages and not delivered them yet. */
  public void slow(boolean isSlow) {
    slow = isSlow;
  }

  /** What has been sent to telephones, each once. */
  public List<VillagerMessage> sent() {
    return new ArrayList<>(taken.values());
  }

  @Override
  public MessageFate send(VillagerMessage message) throws PortDown {
    requireHere();
    boolean off = message.phone().endsWith("0000");
    if (!off) {
      taken.putIfAbsent(message.id(), message);
    }
    if (losesAnswers) {
      throw new PortDown("no answer");
    }
    return off
        ? new MessageFate(MessageFate.State.FAILED, "空号")
        : new MessageFate(MessageFate.State.SENT, "");
  }

  /** Whether it was handed over. */
  boolean knows(String id) {
    return taken.containsKey(id);
  }

  @Override
  public MessageFate fate(String id) throws PortDown {
    requireHere();
    return taken.containsKey(id) && !slow
        ? new MessageFate(MessageFate.State.DELIVERED, "")
        : new MessageFate(MessageFate.State.SENT, "");
  }

  private void requireHere() throws PortDown {
    if (away) {
      throw new PortDown("no answer");
    }
  }
}
