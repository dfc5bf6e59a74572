package org.daiban.world.simulation.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECPoint;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyAgreementSpi;
import javax.crypto.SecretKey;

/**
 * What two real keys agree on, computed by Java once for each pair: the parcels of all lives are
 * sealed with few fresh keys, to the same few machines.
 */
public final class SimulatedAgreement extends KeyAgreementSpi {
  private static final Map<Pair, byte[]> KNOWN = new ConcurrentHashMap<>();

  private Key own;
  private Key other;

  private record Pair(BigInteger own, ECPoint other) {}

  /** Called by the platform. */
  public SimulatedAgreement() {}

  @Override
  protected void engineInit(Key key, SecureRandom random) {
    own = key;
  }

  @Override
  protected void engineInit(Key key, AlgorithmParameterSpec form, SecureRandom random) {
    own = key;
  }

  @Override
  protected Key engineDoPhase(Key key, boolean last) {
    other = key;
    return null;
  }

  @Override
  protected byte[] engineGenerateSecret() {
    Pair pair = new Pair(((ECPrivateKey) own).getS(), ((ECPublicKey) other).getW());
    return KNOWN.computeIfAbsent(pair, none -> agreed()).clone();
  }

  private byte[] agreed() {
    try {
      KeyAgreement agreement = KeyAgreement.getInstance("ECDH", SimulatedKeys.JAVAS_OWN);
      agreement.init(own);
      agreement.doPhase(other, true);
      return agreement.generateSecret();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("these are no keys of P-256", e);
    }
  }

  @Override
  protected int engineGenerateSecret(byte[] secret, int from) {
    throw new UnsupportedOperationException("nobody asks so");
  }

  @Override
  protected SecretKey engineGenerateSecret(String algorithm) throws InvalidKeyException {
    throw new UnsupportedOperationException("nobody asks so");
  }
}
