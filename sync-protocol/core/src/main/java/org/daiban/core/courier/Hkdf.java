package org.daiban.core.courier;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF of RFC 5869 over HMAC-SHA256, for keys of 32 bytes: one block is enough. */
final class Hkdf {
  private static final String HMAC = "HmacSHA256";

  private Hkdf() {}

  static byte[] sha256(byte[] secret, byte[] salt, byte[] info) {
    byte[] once = new byte[info.length + 1];
    System.arraycopy(info, 0, once, 0, info.length);
    once[info.length] = 1;
    return hmac(hmac(salt, secret), once);
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
