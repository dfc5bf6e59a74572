package org.daiban.node.supervision;

import java.util.Objects;

/**
 * Something that was said of a card; what was said stays.
 *
 * @param no from 1, oldest first
 * @param late whether it came after its day
 */
public record CardWord(
    long no,
    Kind kind,
    String person,
    String name,
    String role,
    long saidAtMs,
    boolean late,
    String text) {
  public CardWord {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }

  /** What it does to the card. */
  public enum Kind {
    ACKNOWLEDGED(Card.State.ACKNOWLEDGED),
    REPLIED(Card.State.REPLIED),
    APPEALED(Card.State.APPEALED),
    UPHELD(Card.State.UPHELD),
    REVOKED(Card.State.REVOKED),
    CLEARED(Card.State.CLEARED),
    /** What was cleared is so again. */
    RAISED_AGAIN(Card.State.OPEN);

    private final Card.State after;

    Kind(Card.State after) {
      this.after = after;
    }

    /** The state of the card after it. */
    public Card.State after() {
      return after;
    }
  }
}
