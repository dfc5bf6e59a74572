/**
 * The HTTP side of what waits to be sent, and of the line to the node above. A township's line is
 * shown alike: what its acts and the villages' batches still wait for.
 */
package org.daiban.agent.outbox;
