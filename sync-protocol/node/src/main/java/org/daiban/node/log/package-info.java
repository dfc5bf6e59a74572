/** The log that this node writes itself: each act of a case that it holds is an entry of it. */
package org.daiban.node.log;
