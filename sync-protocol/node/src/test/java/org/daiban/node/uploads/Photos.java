package org.daiban.node.uploads;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EntryType;
import org.daiban.core.request.AttachmentRef;
import org.daiban.core.request.MadeUpJpeg;
import org.daiban.core.request.Manifest;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.daiban.node.cases.Papers;

/** Bytes that look like photos, and the cases that name them. */
final class Photos {
  private Photos() {}

  /** So many bytes that begin as a JPEG does. */
  static byte[] photo(long seed, int size) {
    return MadeUpJpeg.of(seed, size);
  }

  /** The n-th case of a village names these photos, and the node knows it. */
  static String named(TestNode node, Village village, int n, byte[]... photos) {
    String caseId = write(village, n, photos);
    village.receipt(node, village.batch());
    return caseId;
  }

  /** The n-th case of a village names these photos in the village's log. */
  static String write(Village village, int n, byte[]... photos) {
    List<AttachmentRef> refs =
        List.of(photos).stream()
            .map(photo -> new AttachmentRef(Digest.of(photo), photo.length, "image/jpeg"))
            .toList();
    Manifest manifest = new Manifest(refs);
    String caseId = Papers.caseId(n);
    village.write(caseId, EntryType.CAPTURE, Papers.application(n, manifest).text());
    village.write(caseId, EntryType.MANIFEST, manifest.text());
    return caseId;
  }

  /** The header that says which photo is meant. */
  static String metadata(byte[] photo) {
    return "digest " + base64(Digest.of(photo).text());
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static String path(byte[] photo) {
    return "/sync/v1/attachments/" + Digest.of(photo).hex();
  }
}
