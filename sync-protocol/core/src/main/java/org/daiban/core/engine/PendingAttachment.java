package org.daiban.core.engine;

import org.daiban.core.log.Digest;

/**
 * A photo or scan that the node above does not have yet: the digest of its bytes, their number, the
 * media type, the case it belongs to, and up to where the node has it as far as this machine knows.
 */
public record PendingAttachment(
    Digest hash, long sizeBytes, String type, String caseId, long offset) {

  /** The same once the node has it up to another offset. */
  public PendingAttachment at(long other) {
    return new PendingAttachment(hash, sizeBytes, type, caseId, other);
  }
}
