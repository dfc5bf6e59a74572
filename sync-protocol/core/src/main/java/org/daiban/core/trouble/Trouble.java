package org.daiban.core.trouble;

/**
 * One thing that can be refused or go wrong.
 *
 * @param code a stable word for programs, and the anchor in docs/troubleshooting.md
 * @param kind whose it is
 * @param retry whether the same again, later or elsewhere, may succeed
 */
public record Trouble(String code, TroubleKind kind, boolean retry) {}
