package org.daiban.device.capture;

/**
 * A case that was captured.
 *
 * @param caseId its UUID
 * @param number all 24 digits of the case number that the villager holds
 */
public record Captured(String caseId, String number) {}
