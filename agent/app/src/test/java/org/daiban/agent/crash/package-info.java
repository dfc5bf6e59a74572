/**
 * What becomes of both databases when a process is killed in the middle of a write, or when a disk
 * keeps less or something else than it said. Real files and real processes.
 */
package org.daiban.agent.crash;
