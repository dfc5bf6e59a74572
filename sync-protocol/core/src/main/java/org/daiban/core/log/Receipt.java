package org.daiban.core.log;

import java.util.ArrayList;
import java.util.List;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;

/**
 * A node's word on what it has durably kept of one device's log, built from stored rows and signed
 * ({@link Signed#RECEIPT}). Everything up to {@code head} is dealt with; {@code kept} are further
 * ranges above a gap and {@code missing} the gaps. The true time lies between {@code notBeforeMs}
 * and {@code notAfterMs}; both are equal when the node's clock was checked. Up to {@code safeUpTo}
 * a verified backup or replica covers the entries, so a device may drop payloads. {@code
 * keptBefore} is said of a machine that was shut out, else null.
 */
public record Receipt(
    String node,
    String epoch,
    String device,
    long head,
    Digest headDigest,
    List<Range> kept,
    List<Range> missing,
    List<KeepRefusal> refused,
    long notBeforeMs,
    long notAfterMs,
    long safeUpTo,
    KeptBefore keptBefore) {

  /** A receipt about a machine that nobody has shut out. */
  public Receipt(
      String node,
      String epoch,
      String device,
      long head,
      Digest headDigest,
      List<Range> kept,
      List<Range> missing,
      List<KeepRefusal> refused,
      long notBeforeMs,
      long notAfterMs,
      long safeUpTo) {
    this(
        node,
        epoch,
        device,
        head,
        headDigest,
        kept,
        missing,
        refused,
        notBeforeMs,
        notAfterMs,
        safeUpTo,
        null);
  }

  /** Whether this node has dealt with the entry of that number. */
  public boolean covers(long seq) {
    if (seq <= head) {
      return true;
    }
    for (Range range : kept) {
      if (range.from() <= seq && seq <= range.to()) {
        return true;
      }
    }
    return false;
  }

  /** The line of JSON that is signed. */
  public String text() {
    List<Object> refusals = new ArrayList<>();
    for (KeepRefusal refusal : refused) {
      refusals.add(refusal.json().asMap());
    }
    return new JsonLine()
        .put("v", Protocol.VERSION)
        .put("node", node)
        .put("epoch", epoch)
        .put("device", device)
        .put("head", head)
        .put("headDigest", headDigest)
        .put("kept", Range.json(kept))
        .put("missing", Range.json(missing))
        .put("refused", refusals)
        .put("notBefore", notBeforeMs)
        .put("notAfter", notAfterMs)
        .put("safeUpTo", safeUpTo)
        .put("keptBefore", keptBefore == null ? null : keptBefore.json().asMap())
        .text();
  }

  /** Reads a receipt's text; the caller has verified the signature around it. */
  public static Receipt parse(String text) {
    Fields fields = Json.object(text, Protocol.SIGNED_CHARS_MAX);
    List<KeepRefusal> refused = new ArrayList<>();
    for (Fields refusal : fields.objects("refused")) {
      refused.add(KeepRefusal.from(refusal));
    }
    return new Receipt(
        fields.text("node"),
        fields.text("epoch"),
        fields.text("device"),
        fields.number("head"),
        new Digest(fields.text("headDigest")),
        Range.from(fields.array("kept")),
        Range.from(fields.array("missing")),
        refused,
        fields.number("notBefore"),
        fields.number("notAfter"),
        fields.number("safeUpTo"),
        fields.findObject("keptBefore").map(KeptBefore::from).orElse(null));
  }
}
