/**
 * Working days and time limits, as the law counts them: which days are working days (the State
 * Council's yearly notice over Monday to Friday), and on which day a limit ends, with suspensions
 * and extensions, explained line by line in Chinese.
 *
 * <p>Everything is a pure function of a calendar and the facts handed in. A year whose notice has
 * not been loaded is computed provisionally, and every answer that touches it says so.
 */
package org.daiban.core.calendar;
