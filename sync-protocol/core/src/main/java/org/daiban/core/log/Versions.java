package org.daiban.core.log;

import org.daiban.core.wire.WireException;

/**
 * The versions of the protocol that a program speaks, from {@code lowest} to {@code highest}. A
 * later version only adds fields, parts and words, so everybody reads what everybody sends; the
 * version of an answer says which of the additions its reader may count on.
 */
public record Versions(int lowest, int highest) {
  /** What this program speaks. */
  public static final Versions OURS = new Versions(Protocol.VERSION_OLDEST, Protocol.VERSION);

  /** Versions are counted from 1. */
  public Versions {
    if (lowest < 1 || highest < lowest) {
      throw new WireException("versions run from a number of at least 1 to one not below it");
    }
  }

  /**
   * The version to answer somebody in: the highest that both speak. Where there is none, the one
   * nearest to the other's, since sending never needs an upgrade.
   */
  public int answerTo(Versions other) {
    return Math.max(lowest, Math.min(highest, other.highest));
  }
}
