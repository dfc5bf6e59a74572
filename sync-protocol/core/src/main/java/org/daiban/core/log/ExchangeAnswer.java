package org.daiban.core.log;

import java.util.ArrayList;
import java.util.List;
import org.daiban.core.wire.Envelope;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.Part;

/**
 * What comes down in one round trip: receipts, feed items in position order with the cursor behind
 * them, and for a township the inbox: batches of others with entries for cases it holds. {@code
 * timeMs} is the node's time; {@code challenge} is to be used in the next request; {@code more}
 * says that another page waits.
 */
public record ExchangeAnswer(
    int version,
    String node,
    Cursor cursor,
    boolean more,
    long timeMs,
    boolean timeChecked,
    String challenge,
    List<String> receipts,
    List<String> certificates,
    List<FeedItem> items,
    List<String> batches) {

  /** The same answer in another version of the protocol, one that its reader speaks. */
  public ExchangeAnswer in(int otherVersion) {
    return new ExchangeAnswer(
        otherVersion,
        node,
        cursor,
        more,
        timeMs,
        timeChecked,
        challenge,
        receipts,
        certificates,
        items,
        batches);
  }

  /** The body to send. */
  public byte[] bytes() {
    List<Part> parts = new ArrayList<>();
    certificates.forEach(text -> parts.add(Part.of(Part.CERTIFICATE, text)));
    receipts.forEach(text -> parts.add(Part.of(Part.RECEIPT, text)));
    items.forEach(item -> parts.add(item.part()));
    batches.forEach(text -> parts.add(Part.of(Part.BATCH, text)));
    return new Envelope(head(), parts).bytes();
  }

  /** Reads a body. */
  public static ExchangeAnswer parse(byte[] bytes) {
    Envelope envelope =
        Envelope.parse(bytes, Protocol.EXCHANGE_PARTS_MAX, Protocol.FEED_BODY_CHARS_MAX);
    Fields head = Json.object(envelope.head(), Protocol.SIGNED_CHARS_MAX);
    return new ExchangeAnswer(
        head.integer("v"),
        head.text("node"),
        Cursor.from(head.object("cursor")),
        head.flag("more"),
        head.number("time"),
        head.flag("timeChecked"),
        head.text("challenge"),
        envelope.bodies(Part.RECEIPT),
        envelope.bodies(Part.CERTIFICATE),
        FeedItem.all(envelope),
        envelope.bodies(Part.BATCH));
  }

  private String head() {
    return new JsonLine()
        .put("v", version)
        .put("node", node)
        .put("cursor", cursor.json().asMap())
        .put("more", more)
        .put("time", timeMs)
        .put("timeChecked", timeChecked)
        .put("challenge", challenge)
        .text();
  }
}
