package org.daiban.node.identity;

import java.security.KeyPair;
import org.daiban.core.log.Keys;
import org.daiban.core.log.Signer;

/** This machine's signing key as it is stored; the private half is read only to sign. */
record StoredSigner(String publicKey, String privateKey) implements Signer {
  @Override
  public String algorithm() {
    return Keys.ES256;
  }

  @Override
  public byte[] sign(byte[] bytes) {
    KeyPair pair = Identity.pair(publicKey, privateKey);
    return Keys.signer(pair.getPrivate(), pair.getPublic()).sign(bytes);
  }

  /** Says nothing of the private half. */
  @Override
  public String toString() {
    return "StoredSigner";
  }
}
