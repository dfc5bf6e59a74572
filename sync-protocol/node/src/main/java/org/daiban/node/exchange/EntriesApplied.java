package org.daiban.node.exchange;

/** Said when kept entries have taken effect: there may be something to carry on. */
public record EntriesApplied() {}
