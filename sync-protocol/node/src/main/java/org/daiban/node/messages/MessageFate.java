package org.daiban.node.messages;

/**
 * What became of a message, as far as the partner knows.
 *
 * @param note why it could not be delivered, or empty
 */
public record MessageFate(State state, String note) {
  /** How far it has come. */
  public enum State {
    /** The partner has taken it. */
    SENT,
    /** The telephone has it. */
    DELIVERED,
    /** It cannot be delivered; trying again is of no use. */
    FAILED
  }
}
