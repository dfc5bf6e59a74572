package org.daiban.core.catalogue;

/** A question that people ask, and the answer. */
public record Faq(String question, String answer) {}
