package org.daiban.node.uploads;

import java.io.InputStream;
import java.util.Optional;

/**
 * The bytes that one request brings.
 *
 * @param announced how many there will be; -1 when nobody said
 */
public record Incoming(InputStream bytes, long announced, Optional<Checksum> checksum) {}
