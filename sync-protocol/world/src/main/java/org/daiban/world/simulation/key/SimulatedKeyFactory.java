package org.daiban.world.simulation.key;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyFactorySpi;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.EncodedKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;

/** Reads simulated keys, and lets Java's own factory read all others. */
public final class SimulatedKeyFactory extends KeyFactorySpi {
  /** Called by the platform. */
  public SimulatedKeyFactory() {}

  @Override
  protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
    return isSimulated(spec)
        ? new SimulatedKey.OpenHalf(((EncodedKeySpec) spec).getEncoded())
        : javas().generatePublic(spec);
  }

  @Override
  protected PrivateKey engineGeneratePrivate(KeySpec spec) throws InvalidKeySpecException {
    return isSimulated(spec)
        ? new SimulatedKey.SecretHalf(((EncodedKeySpec) spec).getEncoded())
        : javas().generatePrivate(spec);
  }

  @Override
  protected <T extends KeySpec> T engineGetKeySpec(Key key, Class<T> form)
      throws InvalidKeySpecException {
    return javas().getKeySpec(key, form);
  }

  @Override
  protected Key engineTranslateKey(Key key) throws InvalidKeyException {
    return key instanceof SimulatedKey ? key : javas().translateKey(key);
  }

  private static boolean isSimulated(KeySpec spec) {
    return spec instanceof EncodedKeySpec encoded && SimulatedKey.isOne(encoded.getEncoded());
  }

  private static KeyFactory javas() {
    try {
      return KeyFactory.getInstance("EC", SimulatedKeys.JAVAS_OWN);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no P-256", e);
    }
  }
}
