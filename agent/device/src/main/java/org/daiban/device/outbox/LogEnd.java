package org.daiban.device.outbox;

import org.daiban.core.log.Digest;

/** The last entry of a log: its number on the wire and its digest; 0 for an empty log. */
public record LogEnd(long seq, Digest digest) {}
