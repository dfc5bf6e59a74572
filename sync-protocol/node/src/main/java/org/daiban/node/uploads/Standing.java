package org.daiban.node.uploads;

import java.util.OptionalLong;
import org.daiban.core.log.Digest;
import org.daiban.node.attachments.StoredAttachment;

/**
 * How far an attachment has come, as told to whom brings it.
 *
 * @param expiresAtMs when the unfinished upload is thrown away; empty when it is complete
 */
public record Standing(
    Digest hash, long size, long received, String metadata, OptionalLong expiresAtMs) {

  static Standing of(Upload upload) {
    return new Standing(
        upload.hash(),
        upload.size(),
        upload.received(),
        upload.metadata(),
        OptionalLong.of(upload.expiresAtMs()));
  }

  static Standing complete(StoredAttachment stored) {
    return new Standing(
        stored.hash(),
        stored.size(),
        stored.size(),
        UploadMetadata.of(stored.hash()),
        OptionalLong.empty());
  }

  /** Whether it is an attachment already. */
  public boolean isComplete() {
    return !expiresAtMs.isPresent();
  }
}
