package org.daiban.node.intake;

import org.daiban.core.log.Entry;

/** An entry that stands in this node's store, and when it was kept (epoch milliseconds). */
public record KeptEntry(Entry entry, long keptAtMs) {}
