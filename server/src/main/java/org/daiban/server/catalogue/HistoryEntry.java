package org.daiban.server.catalogue;

/** One act on an item's versions: who, when, before and after, and why. */
record HistoryEntry(
    long atMs,
    String act,
    String person,
    String personName,
    String role,
    String before,
    String after,
    String reason) {}
