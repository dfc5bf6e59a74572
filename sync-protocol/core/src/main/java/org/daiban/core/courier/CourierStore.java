package org.daiban.core.courier;

import java.util.List;
import java.util.Optional;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.engine.Replica;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.ExchangeRequest;

/**
 * A machine's own store as the courier's classes see it: a village device's, or that of a township
 * towards the county. What an answer brings goes the same way as one that the line brought.
 */
public interface CourierStore {
  /** The number of the next parcel; counted durably, so that it is given out once. */
  long nextNumber();

  /** How far the feeds of the nodes above were read. */
  List<Cursor> cursors();

  /**
   * All that waits to go up, the lowest numbers first, in requests of at most {@link
   * ParcelLimits#RECORD_CHARS_WANTED} characters of batches unless one batch is longer, {@link
   * ParcelLimits#TEXT_CHARS_MAX} in all. There is always one request: it bears the heartbeat.
   */
  List<ExchangeRequest> requests();

  /** The photos that no node keeps whole, smallest first; also those whose text goes along. */
  List<PendingAttachment> photos(int most);

  /** How far the feed of a node was read. */
  Optional<Cursor> cursor(String node);

  /** The store towards a node: answers of that node are applied to it, photos are read from it. */
  Replica replica(Certificate node);

  /** A node has seen these outcomes acknowledged. */
  void acknowledged(String node, List<String> keys);
}
