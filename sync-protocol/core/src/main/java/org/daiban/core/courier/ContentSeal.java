package org.daiban.core.courier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes and opens the numbered records of one parcel with AES-256-GCM. The number is the nonce and
 * the parcel's id is authenticated with it, so a record fits in its own place of its own parcel
 * only. A key closes one parcel; a nonce is thus never used twice.
 */
final class ContentSeal {
  /** Bytes that sealing adds to a record. */
  static final int TAG_BYTES = 16;

  static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;

  private final SecretKeySpec key;
  private final String id;

  ContentSeal(byte[] key, String id) {
    this.key = new SecretKeySpec(key, "AES");
    this.id = id;
  }

  byte[] closed(int number, byte[] plain) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, number).doFinal(plain);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM does not close", e);
    }
  }

  /** The record; empty when a single bit of it is not as it was closed. */
  Optional<byte[]> opened(int number, byte[] closed) {
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, number).doFinal(closed));
    } catch (AEADBadTagException damaged) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.empty(); // shorter than a tag
    }
  }

  private Cipher cipher(int mode, int number) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putInt(NONCE_BYTES - 4, number).array();
    cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
    cipher.updateAAD(("daiban-package-1\n" + id + "\n" + number).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
