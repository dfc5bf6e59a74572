/**
 * The way up by stick: what waits for the node above is put on one, and what that node has answered
 * is taken from it. A village and a township do it alike; what comes from below to a township is
 * for {@code node.courier}.
 */
package org.daiban.agent.courier;
