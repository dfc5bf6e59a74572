/**
 * Copies a node's store and photos to another disk while the node works, looks whether the copy is
 * whole, and only then calls what it covers safe. By that mark devices let go of what they hold, so
 * it is never said for less (P1).
 */
package org.daiban.node.backup;
