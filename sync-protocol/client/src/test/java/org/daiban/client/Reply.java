package org.daiban.client;

import java.util.Map;
import org.daiban.core.log.Digest;

/** What the fake node wants to answer; {@code proof} is what it signs in place of the body. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reply(int status, Map<String, String> headers, byte[] body, Digest proof) {
  static Reply of(byte[] body) {
    return new Reply(200, Map.of(), body, null);
  }
}
