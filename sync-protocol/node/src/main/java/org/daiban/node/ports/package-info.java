/**
 * Ports to other offices' systems: looking papers up in shared data, text messages to villagers.
 * What a port has to do is found in this node's own log, behind the acts, so that no case ever
 * waits for a partner: a port that is down leaves its work standing and tries again, ever less
 * often. What each port does is written in {@code shares} and {@code messages}; here stand the line
 * to a partner, the rest it is given when it fails, and the threads.
 */
package org.daiban.node.ports;
