/**
 * Writes the letters 文书 that a case issues: each kind is a small record that knows its own fields
 * and words, {@link org.daiban.node.letters.LetterPress} sets them between the common head and
 * foot, and {@link org.daiban.node.letters.LetterOffice} gives the number and the organ. A letter
 * is an HTML fragment, kept inside the act that issued it; everything that comes from people is
 * escaped on its way into one. What organ may be appealed to is data, never typed.
 */
package org.daiban.node.letters;
