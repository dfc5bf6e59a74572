package org.daiban.world.simulation.key;

import java.security.Provider;
import java.security.Security;

/**
 * The provider of simulated keys. Answers for P-256 in front of Java's own provider, serves keys
 * that were made here by itself and hands every other key on to Java's.
 */
public final class SimulatedKeys extends Provider {
  private static final long serialVersionUID = 1L;
  private static final String NAME = "DaibanSimulation";

  /** Where keys that were not made here are understood. */
  static final String JAVAS_OWN = "SunEC";

  private SimulatedKeys() {
    super(NAME, "1", "cheap keys for simulated machines");
    put("KeyFactory.EC", SimulatedKeyFactory.class.getName());
    put("KeyPairGenerator.EC", SimulatedKeyPairs.class.getName());
    put("KeyAgreement.ECDH", SimulatedAgreement.class.getName());
    put("Signature.SHA256withECDSA", SimulatedSignature.class.getName());
  }

  /** From here on this process understands simulated keys. */
  public static synchronized void install() {
    if (Security.getProvider(NAME) == null) {
      Security.insertProviderAt(new SimulatedKeys(), 1);
    }
  }

  /** From here on it does not. */
  public static synchronized void remove() {
    Security.removeProvider(NAME);
  }
}
