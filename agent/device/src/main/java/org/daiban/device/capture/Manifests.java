package org.daiban.device.capture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Protocol;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Manifest;
import org.daiban.core.wire.WireException;
import org.daiban.device.attachment.AttachmentTable;
import org.daiban.device.capture.CaptureRefused.Reason;

/** Collects every picture that a request speaks of, each once, in the order it is spoken of. */
final class Manifests {
  private static final String DIGEST_START = "sha256:";

  private final AttachmentTable attachments;

  Manifests(AttachmentTable attachments) {
    this.attachments = attachments;
  }

  Manifest of(
      Map<String, Object> form, List<HandedMaterial> materials, Optional<Digest> signature) {
    Set<Digest> digests = new LinkedHashSet<>();
    materials.forEach(material -> digests.addAll(material.attachments()));
    collect(form, digests);
    signature.ifPresent(digests::add);
    if (digests.size() > Protocol.MANIFEST_ATTACHMENTS_MAX) {
      throw new CaptureRefused(Reason.TOO_MANY_PICTURES);
    }
    return new Manifest(refs(digests));
  }

  private List<AttachmentRef> refs(Set<Digest> digests) {
    List<AttachmentRef> refs = new ArrayList<>();
    for (Digest digest : digests) {
      refs.add(
          attachments
              .find(digest)
              .orElseThrow(() -> new CaptureRefused(Reason.PICTURE_GONE))
              .ref());
    }
    return refs;
  }

  /** Photo and signature fields hold digests, alone, in lists, and in the rows of tables. */
  private static void collect(Object value, Set<Digest> digests) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(inner -> collect(inner, digests));
    } else if (value instanceof Iterable<?> list) {
      list.forEach(inner -> collect(inner, digests));
    } else if (value instanceof String text && text.startsWith(DIGEST_START)) {
      digests.add(digest(text));
    }
  }

  private static Digest digest(String text) {
    try {
      return new Digest(text);
    } catch (WireException notADigest) {
      throw new CaptureRefused(Reason.PICTURE_GONE);
    }
  }
}
