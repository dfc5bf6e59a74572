package org.daiban.device.casebook;

/**
 * A letter as it came.
 *
 * @param key its name in the feed
 * @param body as its issuer wrote it
 * @param receivedAtMs epoch milliseconds on this device's clock
 */
public record ReceivedLetter(String key, String caseId, String body, long receivedAtMs) {}
