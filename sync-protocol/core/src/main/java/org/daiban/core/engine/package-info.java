/**
 * Decides when to talk to the node above and how much to say, and does no I/O itself: {@link
 * org.daiban.core.engine.SyncEngine} is fed with events and the time, and answers with the next
 * {@link org.daiban.core.engine.Step}. Sockets on a laptop, a tablet's network, files on a stick
 * and the simulation drive the same engine. What there is to send and what becomes of an answer is
 * the business of a {@link org.daiban.core.engine.Replica}, the port to a machine's own store.
 *
 * <p>Times here are milliseconds of uptime: they never jump, unlike a clock that people set.
 */
package org.daiban.core.engine;
