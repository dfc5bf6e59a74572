/**
 * Starts a county centre, a township and a village on this machine, so that a stranger sees the
 * whole path of a case with one command. It starts the same jars that an office would start, each
 * as a process of its own, and stops them when it is told to stop.
 */
package org.daiban.world.launch;
