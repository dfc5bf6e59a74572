package org.daiban.node.uploads;

/** An upload and the one request that is writing to it. */
record Writing(Upload upload, Writer writer) {}
