package org.daiban.agent.card;

/** A reader of identity cards. */
interface CardReader {
  /** Whether there is one at all, so that the screens offer it. */
  boolean isThere();

  /**
   * Reads the card that lies on it.
   *
   * @throws org.daiban.node.http.Refusal when there is no reader, no card on it, or it fails
   */
  IdentityCard read();
}
