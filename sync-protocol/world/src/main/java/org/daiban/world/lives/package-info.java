/**
 * Whole lives of cases of real items, in one process: a county, one of its townships and a village
 * with their own stores, the product's own code over them, a clock that is moved by hand, and two
 * lines that can be cut. What happens and what must be so after it stands in a table that a person
 * has written, a line for each act; a test walks ten of them, and the command {@code history} makes
 * one to show.
 */
package org.daiban.world.lives;
