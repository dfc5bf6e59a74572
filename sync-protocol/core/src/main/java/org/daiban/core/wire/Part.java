package org.daiban.core.wire;

import java.util.Map;

/**
 * One part of an exchange: a kind, a few attributes, and a body carried as one line exactly as its
 * author wrote it.
 */
public record Part(String kind, Fields attributes, String body) {
  /** A batch of a log, byte for byte. */
  public static final String BATCH = "batch";

  /** A signed certificate. */
  public static final String CERTIFICATE = "certificate";

  /** A signed receipt. */
  public static final String RECEIPT = "receipt";

  /** An item of the feed. */
  public static final String ITEM = "item";

  /** A body is one line, or it would fall apart among the lines of an envelope. */
  public Part {
    if (body.indexOf('\n') >= 0) {
      throw new WireException("the body of a part is one line");
    }
  }

  /** A part without attributes. */
  public static Part of(String kind, String body) {
    return of(kind, new JsonLine(), body);
  }

  /** A part with attributes. */
  public static Part of(String kind, JsonLine attributes, String body) {
    return new Part(kind, new Fields("$", attributes.asMap()), body);
  }

  String head() {
    JsonLine line = new JsonLine().put("part", kind);
    for (Map.Entry<String, Object> field : attributes.asMap().entrySet()) {
      line.put(field.getKey(), field.getValue());
    }
    return line.text();
  }
}
