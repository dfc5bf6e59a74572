/**
 * The simulated county: its machines, the lines between them, the people who work at them, what
 * befalls them, and the promises that are checked. One thread and one seed drive all of it, so that
 * a seed that fails once fails each time.
 */
package org.daiban.world.simulation.county;
