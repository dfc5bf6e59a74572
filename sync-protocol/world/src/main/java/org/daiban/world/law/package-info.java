/**
 * The law from the command line, for those who check it: due dates of rows that a person wrote, and
 * a case's history with the arithmetic of each of its clocks. Nothing is computed here; the answers
 * are the product's own.
 */
package org.daiban.world.law;
