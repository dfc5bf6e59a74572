package org.daiban.core.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;

/**
 * A run {@code from..to} of one device's log, signed by that device over the digest of its last
 * header; since the headers are chained, that signature covers them all, and each header covers its
 * payload. Only the device cuts batches; whoever carries one carries {@link #text()} byte for byte.
 */
public record Batch(
    int version,
    String device,
    long from,
    long to,
    List<Entry> entries,
    String algorithm,
    String signature) {

  /** Numbers follow one another without a gap. */
  public Batch {
    if (entries.isEmpty() || entries.size() > Protocol.BATCH_ENTRIES_MAX) {
      throw new WireException("a batch holds 1 to " + Protocol.BATCH_ENTRIES_MAX + " entries");
    }
    long expected = from;
    for (Entry entry : entries) {
      if (entry.header().seq() != expected++ || !entry.header().device().equals(device)) {
        throw new WireException("the entries of a batch follow one another in one device's log");
      }
    }
    if (expected - 1 != to) {
      throw new WireException("a batch ends where it says");
    }
  }

  /** Signs a run of entries of one device. */
  public static Batch of(List<Entry> entries, Signer signer) {
    Entry first = entries.get(0);
    Entry last = entries.get(entries.size() - 1);
    String device = first.header().device();
    long from = first.header().seq();
    long to = last.header().seq();
    byte[] signed = signedBytes(Protocol.VERSION, device, from, to, last.digest());
    String signature = Keys.sign(signer, signed);
    return new Batch(Protocol.VERSION, device, from, to, entries, signer.algorithm(), signature);
  }

  /** Whether the owner of this public key cut this batch. */
  public boolean signedBy(String publicKey) {
    Digest last = entries.get(entries.size() - 1).digest();
    byte[] signed = signedBytes(version, device, from, to, last);
    return Keys.verifies(algorithm, publicKey, signed, signature);
  }

  /** Whether each header names the one before it; the first is for the keeper to check. */
  public boolean chained() {
    for (int i = 1; i < entries.size(); i++) {
      if (!entries.get(i).header().previous().equals(entries.get(i - 1).digest())) {
        return false;
      }
    }
    return true;
  }

  /** Whether each payload that is still there is the one its header speaks of. */
  public boolean payloadsMatch() {
    for (Entry entry : entries) {
      if (!entry.payloadMatches()) {
        return false;
      }
    }
    return true;
  }

  /** The line of JSON that is sent, carried and stored. */
  public String text() {
    List<Object> lines = new ArrayList<>();
    for (Entry entry : entries) {
      lines.add(entry.json().asMap());
    }
    return new JsonLine()
        .put("v", version)
        .put("device", device)
        .put("from", from)
        .put("to", to)
        .put("entries", lines)
        .put("alg", algorithm)
        .put("sig", signature)
        .text();
  }

  /** Reads a batch; says nothing yet about chain and signature. */
  public static Batch parse(String text) {
    Fields fields = Json.object(text, Protocol.BATCH_CHARS_MAX);
    List<Entry> entries = new ArrayList<>();
    for (Fields entry : fields.objects("entries")) {
      entries.add(Entry.from(entry));
    }
    return new Batch(
        fields.integer("v"),
        fields.text("device"),
        fields.number("from"),
        fields.number("to"),
        entries,
        fields.text("alg"),
        fields.text("sig"));
  }

  private static byte[] signedBytes(int version, String device, long from, long to, Digest last) {
    String text =
        "daiban-batch-v" + version + "\n" + device + "\n" + from + "\n" + to + "\n" + last;
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
