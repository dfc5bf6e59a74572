package org.daiban.client;

import okhttp3.Headers;
import okhttp3.MediaType;
import okio.ByteString;
import org.daiban.core.log.Digest;

/**
 * A request to be signed and sent.
 *
 * @param path from {@code /sync} on, without query; this is what is signed
 * @param body bytes to send, or null for a method without body
 * @param digest of the body before compression
 * @param answerBytesMax longest answer that is read, after decompression
 */
record Call(
    String method,
    String path,
    Headers headers,
    ByteString body,
    MediaType type,
    Digest digest,
    int answerBytesMax) {

  static final Digest NO_BYTES = Digest.of(new byte[0]);

  static Call withoutBody(String method, String path, Headers headers, int answerBytesMax) {
    return new Call(method, path, headers, null, null, NO_BYTES, answerBytesMax);
  }
}
