package org.daiban.core.request;

import org.daiban.core.log.Digest;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/** One attachment of a case: the digest of its plain bytes, its size in bytes and media type. */
public record AttachmentRef(Digest digest, long bytes, String mediaType) {
  JsonLine json() {
    return new JsonLine().put("hash", digest).put("size", bytes).put("type", mediaType);
  }

  static AttachmentRef from(Fields fields) {
    return new AttachmentRef(
        new Digest(fields.text("hash")), fields.number("size"), fields.text("type"));
  }
}
