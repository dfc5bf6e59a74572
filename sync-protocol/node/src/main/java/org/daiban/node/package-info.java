/**
 * What every program with a server starts with: options, the data folder's lock, clock and chance,
 * the store, the server. {@link org.daiban.node.NodeProgram} is the one place that asks the machine
 * for time and chance.
 */
package org.daiban.node;
