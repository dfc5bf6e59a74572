package org.daiban.core.courier;

import org.daiban.core.wire.Fields;

/** Which way a parcel goes. */
public enum ParcelKind {
  /** From a village or township to the nodes above it: requests and photos. */
  REQUEST,
  /** Back again: answers with receipts and feed. */
  ANSWER;

  static ParcelKind from(Fields fields) {
    for (ParcelKind kind : values()) {
      if (kind.name().equals(fields.text("kind"))) {
        return kind;
      }
    }
    throw fields.wrong("kind", "REQUEST or ANSWER");
  }
}
