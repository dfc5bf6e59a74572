package org.daiban.node.identity;

import java.security.KeyPair;
import org.daiban.core.courier.SealKeys;
import org.daiban.core.courier.SealOpener;

/** This machine's sealing key as it is stored; read only when a parcel is opened. */
record StoredSeal(String publicKey, String privateKey) implements SealOpener {
  @Override
  public String algorithm() {
    return SealKeys.ECDH_P256;
  }

  @Override
  public byte[] agree(String otherPublicKey) {
    KeyPair pair = Identity.pair(publicKey, privateKey);
    return SealKeys.opener(pair.getPrivate(), pair.getPublic()).agree(otherPublicKey);
  }

  /** Says nothing of the private half. */
  @Override
  public String toString() {
    return "StoredSeal";
  }
}
