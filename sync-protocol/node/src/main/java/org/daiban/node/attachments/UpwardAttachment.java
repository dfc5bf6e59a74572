package org.daiban.node.attachments;

import org.daiban.core.log.Digest;

/** An attachment on its way to the node above, and how many bytes are there already. */
public record UpwardAttachment(Digest hash, long size, String type, String caseId, long offset) {}
