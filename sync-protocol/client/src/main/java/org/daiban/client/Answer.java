package org.daiban.client;

import okhttp3.Headers;
import okio.ByteString;
import org.daiban.core.log.Digest;

/**
 * An HTTP answer read whole.
 *
 * @param challenge the challenge that its request bore, over which a proof must be signed
 */
record Answer(int status, Headers headers, ByteString body, String challenge) {
  Digest digest() {
    return Digest.of(body.toByteArray());
  }

  /** A header's value, or empty. */
  String header(String name) {
    String value = headers.get(name);
    return value == null ? "" : value;
  }

  /** A header that is a whole number of at least 0, or -1. */
  long number(String name) {
    String text = header(name).trim();
    return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : -1;
  }

  boolean isProblem() {
    return header("Content-Type").startsWith("application/problem+json");
  }
}
