package org.daiban.core.courier;

import java.util.Map;
import org.daiban.core.log.Digest;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/** A node's word on how far it keeps an attachment; the parcel's signature proves it. */
public record AttachmentState(Digest hash, long offset, boolean complete) {
  Map<String, Object> json() {
    return new JsonLine().put("hash", hash).put("offset", offset).put("complete", complete).asMap();
  }

  static AttachmentState from(Fields fields) {
    return new AttachmentState(
        new Digest(fields.text("hash")), fields.number("offset"), fields.flag("complete"));
  }
}
