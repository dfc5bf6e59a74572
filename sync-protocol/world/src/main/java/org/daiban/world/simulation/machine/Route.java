package org.daiban.world.simulation.machine;

/**
 * A machine's end of a line.
 *
 * @param node the name of the node at the other end
 */
public record Route(String node, Driver driver) {}
