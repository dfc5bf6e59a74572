package org.daiban.node.intake;

import org.daiban.core.log.Digest;

/** The last number of a log that is kept without a gap below it, and its digest. */
public record Head(long seq, Digest digest) {
  static final Head NONE = new Head(0, Digest.NONE);
}
