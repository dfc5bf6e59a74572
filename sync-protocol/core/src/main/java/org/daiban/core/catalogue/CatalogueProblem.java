package org.daiban.core.catalogue;

/**
 * One reason why a catalogue may not be used.
 *
 * @param item code of the item, or empty for the catalogue as a whole
 * @param code stable English word, such as {@code step-sum}
 * @param message Chinese: which part, what is wrong, what to do
 */
public record CatalogueProblem(String item, String code, String message) {}
