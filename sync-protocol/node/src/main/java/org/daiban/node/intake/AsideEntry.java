package org.daiban.node.intake;

import org.daiban.core.log.Entry;

/**
 * An entry that was kept aside.
 *
 * @param cause why it was, such as {@link org.daiban.core.log.KeepRefusal#FORKED}
 * @param keptAtMs when, epoch milliseconds
 * @param decision what a person made of it; null while nobody has decided
 */
public record AsideEntry(Entry entry, String cause, long keptAtMs, String decision) {
  /** Somebody let it take effect. */
  public static final String ADOPTED = "ADOPTED";

  /** Somebody leaves it without effect. */
  public static final String SET_ASIDE = "SET_ASIDE";

  /** Another node has it in its first history, and the case's holder has answered it. */
  public static final String STANDING = "STANDING";

  /** Whether nobody has decided. */
  public boolean isOpen() {
    return decision == null;
  }
}
