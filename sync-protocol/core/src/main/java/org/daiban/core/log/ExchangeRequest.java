package org.daiban.core.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daiban.core.wire.Envelope;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.Part;

/**
 * What goes up in one round trip: batches (one's own and those carried for others, as texts), the
 * certificates that vouch for their devices, receipts for what came through the inbox, the cursor,
 * and the outcomes that were read; {@code items} are a township's outcomes for machines that read
 * the feed of the node above instead of its own. {@code version} and {@code oldest} are the highest
 * and the lowest version of the protocol that the sender speaks.
 */
public record ExchangeRequest(
    int version,
    String device,
    Cursor cursor,
    List<String> acknowledged,
    Heartbeat heartbeat,
    List<String> certificates,
    List<String> receipts,
    List<String> batches,
    int oldest,
    List<FeedItem> items) {

  /** A request of a program that speaks one version only. */
  public ExchangeRequest(
      int version,
      String device,
      Cursor cursor,
      List<String> acknowledged,
      Heartbeat heartbeat,
      List<String> certificates,
      List<String> receipts,
      List<String> batches) {
    this(
        version, device, cursor, acknowledged, heartbeat, certificates, receipts, batches, version);
  }

  /** A request that tells nothing to machines of others. */
  public ExchangeRequest(
      int version,
      String device,
      Cursor cursor,
      List<String> acknowledged,
      Heartbeat heartbeat,
      List<String> certificates,
      List<String> receipts,
      List<String> batches,
      int oldest) {
    this(
        version,
        device,
        cursor,
        acknowledged,
        heartbeat,
        certificates,
        receipts,
        batches,
        oldest,
        Collections.emptyList());
  }

  /** The same request that tells these as well. */
  public ExchangeRequest telling(List<FeedItem> told) {
    return new ExchangeRequest(
        version,
        device,
        cursor,
        acknowledged,
        heartbeat,
        certificates,
        receipts,
        batches,
        oldest,
        told);
  }

  /** The versions that its sender speaks; one that says nonsense speaks the first. */
  public Versions versions() {
    int highest = Math.max(1, version);
    return new Versions(Math.max(1, Math.min(oldest, highest)), highest);
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
  public static ExchangeRequest parse(byte[] bytes) {
    Envelope envelope =
        Envelope.parse(bytes, Protocol.EXCHANGE_PARTS_MAX, Protocol.BATCH_CHARS_MAX);
    Fields head = Json.object(envelope.head(), Protocol.SIGNED_CHARS_MAX);
    return new ExchangeRequest(
        head.integer("v"),
        head.text("device"),
        head.findObject("cursor").map(Cursor::from).orElse(null),
        head.texts("acknowledged"),
        Heartbeat.from(head.object("heartbeat")),
        envelope.bodies(Part.CERTIFICATE),
        envelope.bodies(Part.RECEIPT),
        envelope.bodies(Part.BATCH),
        head.has("oldest") ? head.integer("oldest") : head.integer("v"),
        FeedItem.all(envelope));
  }

  private String head() {
    return new JsonLine()
        .put("v", version)
        .put("oldest", oldest == version ? null : oldest)
        .put("device", device)
        .put("cursor", cursor == null ? null : cursor.json().asMap())
        .put("acknowledged", acknowledged)
        .put("heartbeat", heartbeat.json().asMap())
        .text();
  }
}
