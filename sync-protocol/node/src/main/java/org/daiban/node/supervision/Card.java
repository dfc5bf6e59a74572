package org.daiban.node.supervision;

import java.time.LocalDate;
import java.util.Objects;
import org.daiban.core.cases.Light;

/**
 * One card: an alarm of a clock, or what a machine check found.
 *
 * @param key makes it one and the same within its case
 * @param rule of section 13 of the domain model, such as V4; 预警 for a warning before the limit
 * @param clock the clock's word, empty for a finding that is not about a limit
 * @param due when that clock is due; empty likewise
 * @param text what was seen, in Chinese, without names of applicants
 * @param told the circles of people whom it is for, in the words of {@link Told}
 * @param replyBy the last day for a reply, two working days (domain model 6.2)
 * @param appealBy the last day for an appeal, three working days
 */
public record Card(
    String caseId,
    String key,
    String rule,
    Light light,
    String clock,
    String due,
    String text,
    String told,
    long raisedAtMs,
    LocalDate replyBy,
    LocalDate appealBy,
    String region,
    String department,
    State state) {
  public Card {
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(light, "light");
    Objects.requireNonNull(state, "state");
  }

  /** How far a card is. */
  public enum State {
    /** Nobody has said anything yet. */
    OPEN("待处理"),
    /** Somebody has seen it. */
    ACKNOWLEDGED("已知悉"),
    /** Whoever it is for has said why. */
    REPLIED("已回复"),
    /** Whoever it is for holds it to be wrong. */
    APPEALED("已申诉"),
    /** The supervisor has ruled that it stands. */
    UPHELD("已认定"),
    /** The supervisor has ruled that it does not stand. */
    REVOKED("已撤销"),
    /** What was seen is no longer so, or never was. */
    CLEARED("已解除");

    private final String title;

    State(String title) {
      this.title = title;
    }

    /** In Chinese. */
    public String title() {
      return title;
    }

    /** Whether something may still be said of it. */
    public boolean isOpen() {
      return this == OPEN || this == ACKNOWLEDGED || this == REPLIED || this == APPEALED;
    }
  }

  /** Whether it says that somebody has broken a rule, and not only that time is short. */
  public boolean isRed() {
    return light == Light.RED || light == Light.DEEP_RED;
  }
}
