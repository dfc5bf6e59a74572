package org.daiban.device.attachment;

/**
 * What of the cases' attachments still has to go.
 *
 * @param count how many no node keeps whole
 * @param bytes of them that no node has said to have
 */
public record PendingBytes(long count, long bytes) {}
