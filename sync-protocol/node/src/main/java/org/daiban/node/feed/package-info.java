/**
 * What changed, for those below: one row for each thing and scope at its newest position. A reader
 * keeps one position and asks for what stands above it. Positions rise in the order of commits,
 * because the row that hands them out is locked last before commit; a reader can therefore never
 * step over a change that commits late.
 */
package org.daiban.node.feed;
