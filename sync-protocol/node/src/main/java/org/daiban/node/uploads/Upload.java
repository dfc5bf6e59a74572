package org.daiban.node.uploads;

import org.daiban.core.log.Digest;

/**
 * An upload that has not come to its end.
 *
 * @param owner see {@link Uploader#name}
 * @param received how many bytes are safe in its file
 * @param expiresAtMs when it is thrown away unless a byte comes before
 */
public record Upload(
    String owner,
    Digest hash,
    long size,
    String caseId,
    String metadata,
    long received,
    long expiresAtMs) {

  boolean isWhole() {
    return received == size;
  }

  Upload at(long bytes, long expiryMs) {
    return new Upload(owner, hash, size, caseId, metadata, bytes, expiryMs);
  }
}
