package org.daiban.node.messages;

import org.daiban.node.ports.PortDown;

/** Whoever can send text messages. */
public interface MessagePort {
  /**
   * Hands a message over. Handing the same one over again sends nothing twice.
   *
   * @throws PortDown when the partner is not there now; the message is handed over again later
   */
  MessageFate send(VillagerMessage message) throws PortDown;

  /** What became of a message that was handed over. */
  MessageFate fate(String id) throws PortDown;
}
