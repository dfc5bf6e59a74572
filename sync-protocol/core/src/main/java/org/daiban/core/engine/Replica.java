package org.daiban.core.engine;

import java.util.Set;
import org.daiban.core.log.Digest;
import org.daiban.core.log.ExchangeAnswer;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.WireException;

/**
 * A machine's own store as the engine's driver sees it: a village device's, or that of a township
 * towards the county. Every call comes from the driver's one thread. What throws a {@link
 * WireException} counts as a damaged answer; any other runtime exception as trouble of this machine
 * (a full disk): it is retried later and nothing is lost.
 */
public interface Replica {
  /**
   * What waits to be sent now.
   *
   * @param resting attachments to leave out, because they failed a moment ago; of the others the
   *     smallest comes first
   */
  Work work(Set<Digest> resting);

  /**
   * The request to send now, with own batches first.
   *
   * @param batchCharsMax characters of all batches together: as many as fit, yet at least one entry
   *     of one's own log (or one carried batch) when any waits, however long it is; 0 means none,
   *     since only the download is wanted
   */
  ExchangeRequest request(int batchCharsMax);

  /**
   * Takes over an answer in one transaction: receipts, certificates, feed items, the inbox and the
   * cursor. The answer as a whole is proven to be the node's; the signatures of the records inside
   * (receipts, certificates, snapshots, batches) are checked here. Applying the same answer twice
   * changes nothing the second time.
   */
  void apply(ExchangeAnswer answer, RoundTrip roundTrip);

  /**
   * Bytes of an attachment from an offset on: {@code bytesMax} of them (never more than {@link
   * Protocol#ATTACHMENT_PIECE_BYTES}), or fewer at its end.
   */
  byte[] readPiece(Digest hash, long offset, int bytesMax);

  /** The node has proven that it keeps the attachment up to this offset. */
  void attachmentAt(Digest hash, long offset, boolean complete);

  /**
   * The node refused an attachment; it is offered again later.
   *
   * @param code for programs
   * @param reason in Chinese, for the person who can act on it
   * @param todo what to do next, in Chinese
   */
  void attachmentRefused(Digest hash, String code, String reason, String todo);
}
