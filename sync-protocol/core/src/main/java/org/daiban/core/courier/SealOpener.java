package org.daiban.core.courier;

/**
 * One key pair for sealing, whose private half never leaves its place: a machine's own, or a fresh
 * one that is used for one parcel. It never signs, as the key of {@link org.daiban.core.log.Signer}
 * never opens: one use for each key.
 */
public interface SealOpener {
  /** The id of the algorithm, such as {@link SealKeys#ECDH_P256}. */
  String algorithm();

  /** The public half as text, see {@link org.daiban.core.log.Keys#publicText}. */
  String publicKey();

  /** The secret that both sides come to, in the algorithm's own form (32 bytes). */
  byte[] agree(String otherPublicKey);
}
