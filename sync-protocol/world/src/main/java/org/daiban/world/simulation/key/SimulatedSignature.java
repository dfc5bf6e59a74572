package org.daiban.world.simulation.key;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;

/** With a simulated key the digest over name and message; with any other Java's own signature. */
public final class SimulatedSignature extends SignatureSpi {
  private MessageDigest digest;
  private Signature javas;

  /** Called by the platform. */
  public SimulatedSignature() {}

  @Override
  protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
    if (!begins(key)) {
      javas.initVerify(key);
    }
  }

  @Override
  protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
    if (!begins(key)) {
      javas.initSign(key, new FixedRandom(1));
    }
  }

  /** Whether the key was made here. */
  private boolean begins(java.security.Key key) throws InvalidKeyException {
    try {
      boolean simulated = key instanceof SimulatedKey;
      digest = simulated ? MessageDigest.getInstance("SHA-256") : null;
      javas = simulated ? null : Signature.getInstance("SHA256withECDSA", SimulatedKeys.JAVAS_OWN);
      if (simulated) {
        digest.update(key.getEncoded());
      }
      return simulated;
    } catch (GeneralSecurityException e) {
      throw new InvalidKeyException(e);
    }
  }

  @Override
  protected void engineUpdate(byte one) throws SignatureException {
    engineUpdate(new byte[] {one}, 0, 1);
  }

  @Override
  protected void engineUpdate(byte[] bytes, int from, int length) throws SignatureException {
    if (digest != null) {
      digest.update(bytes, from, length);
    } else {
      javas.update(bytes, from, length);
    }
  }

  @Override
  protected byte[] engineSign() throws SignatureException {
    return digest != null ? digest.digest() : javas.sign();
  }

  @Override
  protected boolean engineVerify(byte[] signature) throws SignatureException {
    return digest != null
        ? MessageDigest.isEqual(digest.digest(), signature)
        : javas.verify(signature);
  }

  @Deprecated
  @Override
  protected void engineSetParameter(String name, Object value) {
    throw new UnsupportedOperationException(name);
  }

  @Deprecated
  @Override
  protected Object engineGetParameter(String name) {
    throw new UnsupportedOperationException(name);
  }
}
