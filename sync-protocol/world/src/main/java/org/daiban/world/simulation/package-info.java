/**
 * The proof that sync keeps its promises: thousands of small counties, each driven by one seed in
 * one thread, in which everything goes wrong that can. The real engine, the real stores and the
 * real state machine run over simulated disks, lines and clocks; what the people were told is
 * checked against what stands on the disks. {@link org.daiban.world.simulation.Simulate} is the
 * command, {@code docs/simulation.md} the page.
 */
package org.daiban.world.simulation;
