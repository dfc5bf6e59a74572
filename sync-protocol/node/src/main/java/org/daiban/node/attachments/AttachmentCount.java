package org.daiban.node.attachments;

/** How many of a case's attachments have arrived here, of how many its manifests name. */
public record AttachmentCount(int kept, int total) {}
