/** Throws bodies at the core's decoders that nobody in their right mind would send. */
package org.daiban.core.fuzz;
