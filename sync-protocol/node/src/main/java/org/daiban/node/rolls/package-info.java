/**
 * Rolls 花名册: a sheet of applications for one item, as villages and insurers bring them in the weeks
 * of medical insurance. The file is kept whole before anything is made of it; then each row becomes
 * a case of its own, with its number, entry and history, in small transactions that give way to
 * people at the counter. A row that is wrong is told with its cell, to be mended and sent again; a
 * row that was registered before, by this sheet or another, makes no second case.
 */
package org.daiban.node.rolls;
