package org.daiban.core.log;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * The holder's answer to one entry, which travels in the feed until its author has acknowledged it.
 * {@code rule} is the transition or code that decided, {@code reason} and {@code todo} are Chinese
 * sentences for the person who can act on it (empty when applied).
 */
public record Outcome(
    String device,
    long seq,
    Digest entry,
    String caseId,
    String verdict,
    String rule,
    String reason,
    String todo,
    String node,
    long term,
    long revision,
    long atMs) {

  /** The entry moved the case or stands in it. */
  public static final String APPLIED = "APPLIED";

  /** The entry is kept and did not move the case; the reason says why. */
  public static final String REFUSED = "REFUSED";

  /** The entry waits for another one that has not arrived. */
  public static final String WAITING = "WAITING";

  /** The entry is kept; this node does not know its type yet. */
  public static final String UNKNOWN_TYPE = "UNKNOWN_TYPE";

  /** Whether no other answer to the entry is to come. */
  public boolean isFinal() {
    return !verdict.equals(WAITING) && !verdict.equals(UNKNOWN_TYPE);
  }

  /** The name of this outcome in the feed. */
  public String key() {
    return device + ":" + seq;
  }

  /**
   * The name of an outcome about an entry of a second history: the same number of the first history
   * has an outcome of its own.
   */
  public String asideKey() {
    return asideKey(device, seq, entry);
  }

  /** As {@link #asideKey()}, for the author who acknowledges it. */
  public static String asideKey(String device, long seq, Digest entry) {
    return device + ":" + seq + ":" + entry.hex().substring(0, 16);
  }

  /** The line of JSON that the feed carries. */
  public String text() {
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("device", device)
        .put("seq", seq)
        .put("entry", entry)
        .put("case", caseId)
        .put("verdict", verdict)
        .put("rule", rule)
        .put("reason", reason)
        .put("todo", todo)
        .put("node", node)
        .put("term", term)
        .put("revision", revision)
        .put("at", atMs)
        .text();
  }

  /** Reads an outcome; an unknown verdict word is kept as it is. */
  public static Outcome parse(String text) {
    Fields fields = Json.object(text, Protocol.FEED_BODY_CHARS_MAX);
    return new Outcome(
        fields.text("device"),
        fields.number("seq"),
        new Digest(fields.text("entry")),
        fields.text("case"),
        fields.text("verdict"),
        fields.text("rule"),
        fields.text("reason"),
        fields.text("todo"),
        fields.text("node"),
        fields.number("term"),
        fields.number("revision"),
        fields.number("at"));
  }
}
