package org.daiban.node.attachments;

import org.daiban.core.log.Digest;

/**
 * An attachment of one case on its way to the node above, and how many of its bytes are there
 * already: all of them when they went up for another case.
 */
public record UpwardAttachment(Digest hash, long size, String type, String caseId, long offset) {
  /** The same when the node above has so much of it. */
  public UpwardAttachment at(long bytes) {
    return new UpwardAttachment(hash, size, type, caseId, bytes);
  }
}
