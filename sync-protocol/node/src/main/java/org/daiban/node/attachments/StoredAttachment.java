package org.daiban.node.attachments;

import org.daiban.core.log.Digest;

/** An attachment as far as it has arrived. */
public record StoredAttachment(
    Digest hash, long size, String type, long received, boolean complete) {}
