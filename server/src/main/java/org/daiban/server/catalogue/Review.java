package org.daiban.server.catalogue;

/** One office's word on a draft, by one person. */
record Review(
    ReviewOffice office,
    String person,
    String personName,
    boolean agreed,
    String reason,
    long atMs) {}
