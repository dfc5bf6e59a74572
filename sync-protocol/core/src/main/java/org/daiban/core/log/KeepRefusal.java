package org.daiban.core.log;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/**
 * Says that an entry was looked at and will not be kept as it is, with a code for programs, and for
 * the person who can act on it the reason and what to do, in Chinese. The number counts as dealt
 * with: nothing behind it waits.
 */
public record KeepRefusal(long seq, Digest entry, String code, String reason, String todo) {
  /** Another history under the same device's name came first; this one is kept aside (P8). */
  public static final String FORKED = "FORKED";

  /**
   * The device was shut out; the entry waits for a person (P10). Under number 0 it is said of the
   * device as a whole.
   */
  public static final String REVOKED = "REVOKED";

  /** An act of a former holder under its old term; never said in a receipt, only kept aside. */
  public static final String TERM = "TERM";

  /** Whether the entry is kept all the same, beside the log, for a person to look at. */
  public boolean isAside() {
    return code.equals(FORKED) || code.equals(REVOKED);
  }

  JsonLine json() {
    return new JsonLine()
        .put("seq", seq)
        .put("entry", entry)
        .put("code", code)
        .put("reason", reason)
        .put("todo", todo);
  }

  static KeepRefusal from(Fields fields) {
    return new KeepRefusal(
        fields.number("seq"),
        new Digest(fields.text("entry")),
        fields.text("code"),
        fields.text("reason"),
        fields.text("todo"));
  }
}
