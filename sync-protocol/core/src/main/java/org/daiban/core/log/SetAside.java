package org.daiban.core.log;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * Payload of {@link EntryType#SET_ASIDE}: a person has looked at an entry that was kept aside and
 * leaves it without effect. It stays kept; its author gets the reason as an outcome.
 *
 * @param device who wrote the entry, under which number
 * @param entry its digest
 * @param reason of the person, in the person's words
 */
public record SetAside(String device, long seq, Digest entry, String reason) {
  /** The line of JSON that the log keeps. */
  public String text() {
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("device", device)
        .put("seq", seq)
        .put("entry", entry)
        .put("reason", reason)
        .text();
  }

  /** Reads a payload. */
  public static SetAside parse(String text) {
    Fields fields = Json.object(text, Protocol.PAYLOAD_CHARS_MAX);
    return new SetAside(
        fields.text("device"),
        fields.number("seq"),
        new Digest(fields.text("entry")),
        fields.text("reason"));
  }
}
