package org.daiban.node.exchange;

/** A run of one log that was kept and has not taken effect yet. */
record WaitingRun(long position, String device, long from, long to) {}
