/**
 * The rules of the house as tests, each with its reason: which module may know which, what a name
 * allows a class to do, what never happens, and that the documents speak of what is there. A rule
 * that turns out wrong is changed here together with docs/architecture.md, not worked around.
 */
package org.daiban.world.house;
