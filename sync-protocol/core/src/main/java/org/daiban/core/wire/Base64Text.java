package org.daiban.core.wire;

import java.util.Base64;

/**
 * Bytes as text: base64 of RFC 4648 section 4, with padding and without line breaks. The same bytes
 * have one text only, so that a signature cannot be changed and still hold.
 */
public final class Base64Text {
  private Base64Text() {}

  /** The bytes as text. */
  public static String of(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The bytes of a text; anything but base64 ends in a {@link WireException}. */
  public static byte[] bytes(String text) {
    byte[] bytes = decoded(text);
    if (!of(bytes).equals(text)) {
      throw new WireException("expected base64 with padding and without spare bits");
    }
    return bytes;
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new WireException("expected base64", e);
    }
  }
}
