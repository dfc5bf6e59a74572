package org.daiban.core.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.Json;
import org.daiban.core.wire.JsonLine;
import org.daiban.core.wire.WireException;

/**
 * The payload of {@code case.manifest}: every attachment that belongs to the request before it. The
 * request names the manifest by {@link #digest}, so its signature covers the photos too.
 */
public record Manifest(List<AttachmentRef> attachments) {
  public Manifest {
    if (attachments.size() > Protocol.MANIFEST_ATTACHMENTS_MAX) {
      throw new WireException(
          "a manifest names at most " + Protocol.MANIFEST_ATTACHMENTS_MAX + " attachments");
    }
    attachments = Collections.unmodifiableList(new ArrayList<>(attachments));
  }

  /** The digest of the manifest's text. */
  public Digest digest() {
    return Digest.of(text());
  }

  /** The bytes of all attachments. */
  public long bytes() {
    long bytes = 0;
    for (AttachmentRef attachment : attachments) {
      bytes += attachment.bytes();
    }
    return bytes;
  }

  /** The line of JSON that is the payload. */
  public String text() {
    List<Object> lines = new ArrayList<>();
    for (AttachmentRef attachment : attachments) {
      lines.add(attachment.json().asMap());
    }
    return new JsonLine().put("v", Protocol.VERSION).put("attachments", lines).text();
  }

  /** Reads a manifest. */
  public static Manifest parse(String text) {
    List<AttachmentRef> attachments = new ArrayList<>();
    for (Fields attachment : Json.object(text, Protocol.PAYLOAD_CHARS_MAX).objects("attachments")) {
      attachments.add(AttachmentRef.from(attachment));
    }
    return new Manifest(attachments);
  }
}
