package org.daiban.core.log;

import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/**
 * How far a device has read the feed of one node in one of its store epochs. A position and never a
 * time. An epoch that the node no longer has makes it start again from the beginning.
 */
public record Cursor(String node, String epoch, long position) {
  /** The object as it stands in a head. */
  public JsonLine json() {
    return new JsonLine().put("node", node).put("epoch", epoch).put("position", position);
  }

  /** Reads the object. */
  public static Cursor from(Fields fields) {
    return new Cursor(fields.text("node"), fields.text("epoch"), fields.number("position"));
  }
}
