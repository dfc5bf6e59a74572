package org.daiban.device.attachment;

import org.daiban.core.log.Digest;
import org.daiban.core.request.AttachmentRef;

/**
 * An attachment on this device.
 *
 * @param sentBytes how much of it the node that is being sent to has already
 * @param atTownship whether a township's word says that it keeps all of it
 * @param atCounty whether the county's word says so
 */
public record StoredAttachment(
    AttachmentRef ref, long sentBytes, boolean atTownship, boolean atCounty) {

  public Digest digest() {
    return ref.digest();
  }

  /** Whether some node keeps all of it. */
  public boolean isKept() {
    return atTownship || atCounty;
  }
}
