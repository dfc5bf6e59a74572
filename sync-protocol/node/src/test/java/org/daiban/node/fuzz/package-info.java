/** Throws bodies at a real node's endpoints that nobody in their right mind would send. */
package org.daiban.node.fuzz;
