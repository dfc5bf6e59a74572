package org.daiban.core.log;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * Payload of {@link EntryType#ADOPT}: an entry that was kept aside, whole, and why it was. The node
 * whose person adopts it writes it into its own log; from there on it is a request of that node,
 * named by that node's number, which is taken. The author stays the device that wrote it.
 *
 * @param cause {@link KeepRefusal#FORKED} or another word for what kept it aside
 */
public record Adoption(String cause, Entry entry) {
  /** The line of JSON that the log keeps. */
  public String text() {
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("cause", cause)
        .put("header", entry.headerText())
        .put("salt", entry.salt())
        .put("payload", entry.payload())
        .put("erased", entry.payload() == null ? true : null)
        .text();
  }

  /** Reads a payload. */
  public static Adoption parse(String text) {
    Fields fields = Json.object(text, Protocol.PAYLOAD_CHARS_MAX);
    return new Adoption(fields.text("cause"), Entry.from(fields));
  }

  /**
   * The adopted entry under the name and number of the entry that adopts it, so that a case can
   * name its request. Only for use inside a node: it stands in no chain.
   */
  public Entry under(EntryHeader adopting) {
    EntryHeader own = entry.header();
    EntryHeader header =
        new EntryHeader(
            own.version(),
            adopting.device(),
            adopting.seq(),
            adopting.previous(),
            own.caseId(),
            null,
            own.type(),
            own.actor(),
            own.catalogue(),
            own.clock(),
            own.payload());
    return Entry.of(header, entry.salt(), entry.payload());
  }
}
