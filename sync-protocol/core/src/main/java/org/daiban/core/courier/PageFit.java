package org.daiban.core.courier;

import java.util.Optional;
import org.daiban.core.log.Cursor;

/**
 * How a page of a node's feed that came by stick fits to what was read of that feed by now. The
 * line may have brought more in between, or the node may have been put back to an older state.
 */
public enum PageFit {
  /** It goes on where this machine stands, or overlaps it. */
  JOINS,
  /** All of it was read already; only its receipts may still tell something. */
  KNOWN,
  /** It begins further on than this machine has read: something is missing in between. */
  GAP,
  /** It speaks of a life of the node's store that is over, or that this machine does not know. */
  OTHER_EPOCH;

  /**
   * Compares a page with what was read.
   *
   * @param read how far the node's feed was read, if at all
   * @param start behind which cursor the page begins; empty at the beginning
   * @param end the cursor behind the page
   */
  public static PageFit of(Optional<Cursor> read, Optional<Cursor> start, Cursor end) {
    boolean sameEpoch = read.filter(cursor -> cursor.epoch().equals(end.epoch())).isPresent();
    if (!sameEpoch) {
      return read.equals(start) ? JOINS : OTHER_EPOCH;
    }
    long from =
        start.filter(cursor -> cursor.epoch().equals(end.epoch())).map(Cursor::position).orElse(0L);
    if (end.position() <= read.get().position()) {
      return KNOWN;
    }
    return from <= read.get().position() ? JOINS : GAP;
  }

  /** The fit of a page when the one before it was not whole. */
  PageFit behindAGap() {
    return switch (this) {
      case JOINS, GAP -> GAP;
      case KNOWN -> KNOWN;
      case OTHER_EPOCH -> OTHER_EPOCH;
    };
  }
}
