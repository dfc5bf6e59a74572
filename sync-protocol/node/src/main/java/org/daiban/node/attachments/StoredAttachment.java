package org.daiban.node.attachments;

import org.daiban.core.log.Digest;

/** An attachment whose bytes are all here and whose hash has been checked. */
public record StoredAttachment(Digest hash, long size, String type) {}
