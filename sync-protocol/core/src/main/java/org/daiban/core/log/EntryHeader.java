package org.daiban.core.log;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;

/**
 * The part of an entry that the chain runs over. {@code previous} is the digest of the header of
 * the device's entry before ({@link Digest#NONE} for the first), {@code casePrevious} that of this
 * device's previous entry on the same case, or null. {@code payload} is the salted digest of the
 * payload, so that a payload can be erased under an unbroken chain.
 *
 * <p>The text of a header is hashed as it stands; {@link #text()} is for the writer only, a reader
 * keeps the text it got.
 */
public record EntryHeader(
    int version,
    String device,
    long seq,
    Digest previous,
    String caseId,
    Digest casePrevious,
    String type,
    Actor actor,
    String catalogue,
    ClockEvidence clock,
    Digest payload) {

  /** The version of the header that this program writes. */
  public static final int VERSION = 1;

  /** Numbers start at 1 and the first entry follows nothing. */
  public EntryHeader {
    if (seq < 1) {
      throw new WireException("an entry's number starts at 1");
    }
    if (seq == 1 && !previous.equals(Digest.NONE)) {
      throw new WireException("the first entry of a log follows nothing");
    }
  }

  /** The line of JSON that is hashed and sent. */
  public String text() {
    return new JsonLine()
        .put("v", version)
        .put("device", device)
        .put("seq", seq)
        .put("previous", previous)
        .put("case", caseId)
        .put("casePrevious", casePrevious)
        .put("type", type)
        .put("actor", actor.json().asMap())
        .put("catalogue", catalogue)
        .put("clock", clock.json().asMap())
        .put("payload", payload)
        .text();
  }

  /** Reads a header's text. */
  public static EntryHeader parse(String text) {
    Fields fields = Json.object(text, Protocol.HEADER_CHARS_MAX);
    return new EntryHeader(
        fields.integer("v"),
        fields.text("device"),
        fields.number("seq"),
        new Digest(fields.text("previous")),
        fields.text("case"),
        fields.findText("casePrevious").map(Digest::new).orElse(null),
        fields.text("type"),
        Actor.from(fields.object("actor")),
        fields.text("catalogue"),
        ClockEvidence.from(fields.object("clock")),
        new Digest(fields.text("payload")));
  }
}
