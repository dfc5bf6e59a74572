package org.daiban.core.log;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * A device's word on its own log up to a number ({@link Signed#CHECKPOINT}): entries up to there
 * may be gone from it, and what follows is chained to this digest.
 *
 * @param seq how many entries the log has up to here
 * @param digest of the header of that entry
 */
public record Checkpoint(String device, long seq, Digest digest) {

  /** The line of JSON that is signed. */
  public String text() {
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("device", device)
        .put("seq", seq)
        .put("digest", digest)
        .text();
  }

  /** Reads its text; the caller has verified the signature around it. */
  public static Checkpoint parse(String text) {
    Fields fields = Json.object(text, Protocol.SIGNED_CHARS_MAX);
    return new Checkpoint(
        fields.text("device"), fields.number("seq"), new Digest(fields.text("digest")));
  }
}
