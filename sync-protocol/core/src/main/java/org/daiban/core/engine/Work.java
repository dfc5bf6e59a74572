package org.daiban.core.engine;

import java.util.Optional;

/**
 * What waits on this machine for the node above, read from stored rows.
 *
 * @param unsent things that go up in an exchange and are not yet known to be kept there: own
 *     entries, entries carried for others, receipts owed for the inbox
 * @param attachment the attachment to send next
 */
public record Work(long unsent, Optional<PendingAttachment> attachment) {
  /** Nothing waits. */
  public static final Work NONE = new Work(0, Optional.empty());
}
