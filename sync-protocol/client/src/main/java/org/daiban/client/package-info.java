/**
 * The engine on HTTP: {@link org.daiban.client.SyncLoop} is one thread that does what the engine
 * says, {@link org.daiban.client.HttpPeer} makes the calls, and whatever comes back is believed
 * only when the node above has signed it. {@link org.daiban.client.Enrolment} lets a new machine
 * in. Runs on laptops and tablets alike.
 */
package org.daiban.client;
