/**
 * What becomes of a node on PostgreSQL when the server or the node's program is killed in the
 * middle of a write. Real processes on real files; a node on SQLite has the same in {@code
 * org.daiban.agent.crash}.
 */
package org.daiban.node.crash;
