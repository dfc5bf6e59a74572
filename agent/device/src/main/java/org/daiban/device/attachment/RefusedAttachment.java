package org.daiban.device.attachment;

import org.daiban.core.log.Digest;

/**
 * An attachment that a node did not take, or that this device cannot bring. It is offered again now
 * and then, and this is gone as soon as a node takes a piece of it.
 *
 * @param caseId a case that names it
 * @param code for programs
 * @param reason in Chinese, for the person who can act on it
 * @param todo what to do next, in Chinese
 */
public record RefusedAttachment(
    Digest digest, String caseId, long bytes, String code, String reason, String todo) {
  /** The code of what no node refused, but what is damaged on this device's own disk. */
  public static final String SPOILT = "photo-spoilt";
}
