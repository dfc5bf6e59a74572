package org.daiban.core.log;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/**
 * One entry of a log: the header with its exact text, the salt (hexadecimal) and the payload's
 * text. The payload is null once it was erased; the header and so the chain stay, and the line says
 * {@code "erased":true}, so that a payload lost by accident is not taken for one.
 */
public record Entry(EntryHeader header, String headerText, String salt, String payload) {

  /** Writes a new entry: the header's payload digest must have been made by {@link #seal}. */
  public static Entry of(EntryHeader header, String salt, String payload) {
    return new Entry(header, header.text(), salt, payload);
  }

  /** The salted digest of a payload, as it stands in the header. */
  public static Digest seal(String salt, String payload) {
    return Digest.of(salt, "\n", payload);
  }

  /** The digest of this entry's header: its name in chains, receipts and outcomes. */
  public Digest digest() {
    return Digest.of(headerText);
  }

  /** Whether the payload is the one the header speaks of; an erased payload is not in doubt. */
  public boolean payloadMatches() {
    return payload == null || seal(salt, payload).equals(header.payload());
  }

  JsonLine json() {
    return new JsonLine()
        .put("header", headerText)
        .put("salt", salt)
        .put("payload", payload)
        .put("erased", payload == null ? true : null);
  }

  static Entry from(Fields fields) {
    String headerText = fields.text("header");
    return new Entry(
        EntryHeader.parse(headerText),
        headerText,
        fields.text("salt"),
        fields.flag("erased") ? null : fields.text("payload"));
  }
}
