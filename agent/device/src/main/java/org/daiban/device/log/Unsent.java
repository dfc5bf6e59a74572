package org.daiban.device.log;

/**
 * What waits to be sent.
 *
 * @param entries how many entries
 * @param oldestMs when the oldest was written, epoch milliseconds; 0 if none waits
 * @param bytes of their headers and payloads in UTF-8
 */
public record Unsent(long entries, long oldestMs, long bytes) {}
