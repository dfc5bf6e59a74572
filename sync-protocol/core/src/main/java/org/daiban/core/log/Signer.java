package org.daiban.core.log;

/**
 * Signs with one key that never leaves its place (a file of the data folder, Android's key store).
 */
public interface Signer {
  /** The id of the algorithm, such as {@link Keys#ES256}. */
  String algorithm();

  /** The public key as text, see {@link Keys#publicText}. */
  String publicKey();

  /** The signature over bytes, in the algorithm's own form (for ES256: DER). */
  byte[] sign(byte[] bytes);
}
