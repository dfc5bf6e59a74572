/**
 * Simulated machines: the product's own classes over simulated disks, clocks and chance, put
 * together as the programs put them together, but without a container, a server or a thread. A
 * machine that was killed is thrown away and built anew from what its disks had committed.
 */
package org.daiban.world.simulation.machine;
