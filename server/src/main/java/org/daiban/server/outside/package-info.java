/**
 * The pages that anybody may open, below {@code /public}: how far a case is, what an item asks for,
 * whether a letter is real. Whole pages of plain HTML in large type, which an old telephone reads
 * without a script; the only pages that a county may show to the outside (docs/operations.md). They
 * name no person, and whoever guesses is slowed down by case and by address.
 */
package org.daiban.server.outside;
