package org.daiban.core.engine;

import java.util.OptionalLong;

/**
 * What the outbox screen says of the link.
 *
 * @param code reason for programs: empty when up, else {@code not-tried}, {@code unreachable},
 *     {@code timed-out}, {@code broken}, {@code portal}, {@code damaged}, {@code busy}, {@code
 *     local}, or the code of the node's refusal
 * @param reason the node's own words in Chinese, or empty
 * @param todo what to do about it in Chinese, or empty
 * @param lastSuccessMs when an exchange last came to its end; the engine says it in uptime, a
 *     driver that hands it to a screen in epoch milliseconds
 * @param nextAttemptMs when the next exchange is due, likewise
 */
public record LinkReport(
    LinkState state,
    String code,
    String reason,
    String todo,
    OptionalLong lastSuccessMs,
    long nextAttemptMs) {}
