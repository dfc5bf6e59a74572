package org.daiban.core.log;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/**
 * What a node says in a receipt about a machine that was shut out: up to which entry it had kept
 * the machine's log before that time.
 *
 * @param atMs the time of the revocation, epoch milliseconds
 * @param head number of the last entry kept without a gap before it; 0 for none
 * @param digest digest of that entry
 */
public record KeptBefore(long atMs, long head, Digest digest) {
  JsonLine json() {
    return new JsonLine().put("at", atMs).put("head", head).put("digest", digest);
  }

  static KeptBefore from(Fields fields) {
    return new KeptBefore(
        fields.number("at"), fields.number("head"), new Digest(fields.text("digest")));
  }
}
