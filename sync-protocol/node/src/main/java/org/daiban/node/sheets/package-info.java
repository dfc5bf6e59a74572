/**
 * Reads and writes tables as {@code .xlsx}, the form in which offices keep them (ECMA-376, Office
 * Open XML). A sheet is read row by row under limits, and every fault names its cell. Only the
 * platform's own zip and XML readers are used: a cell's place or a text's number in a hostile file
 * never decides how much memory is taken. Nothing here knows what a table means.
 */
package org.daiban.node.sheets;
