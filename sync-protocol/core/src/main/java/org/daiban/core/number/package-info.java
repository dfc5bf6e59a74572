/**
 * The numbers that people, bodies, places and cases carry, each with the checks its standard asks
 * for.
 *
 * <p>Every number is read by a {@code parse} that either gives a value which is certainly well
 * formed or throws {@link org.daiban.core.number.InvalidNumber}, whose Chinese text says what to do
 * next and never repeats the number. Nothing here knows today's date: it is handed in.
 */
package org.daiban.core.number;
