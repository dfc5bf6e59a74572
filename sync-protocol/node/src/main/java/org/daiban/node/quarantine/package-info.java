/**
 * Entries that wait for a person: kept, receipted and yet no part of any case, because something
 * about their author is in doubt. A person adopts those of a case, or sets them aside with a
 * reason. Both are entries of this node's log, so that every node comes to the same and the author
 * is told.
 */
package org.daiban.node.quarantine;
