/**
 * Disks of simulated machines: real SQLite in memory, behind a connection that can be made to fail
 * between any two writes or to be full, that can be copied, put back to an older state, and asked
 * what stands on it. It stands for commits only; what a power cut does inside a write is tried on
 * real files elsewhere.
 */
package org.daiban.world.simulation.store;
