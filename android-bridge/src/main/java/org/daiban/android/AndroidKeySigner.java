package org.daiban.android;

import android.security.keystore.KeyGenParameterSpec;
import android.security.keystore.KeyProperties;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import org.daiban.core.log.Keys;
import org.daiban.core.log.Signer;

/**
 * Signs with a P-256 key that Android's key store made and never gives out. Nothing emulates that
 * store, so this class holds no decision that a test would have to see: everything above it works
 * on the {@link Signer} port.
 */
public final class AndroidKeySigner implements Signer {
  private static final String STORE = "AndroidKeyStore";
  private static final String CURVE = "secp256r1";

  private final Signer signer;

  private AndroidKeySigner(Signer signer) {
    this.signer = signer;
  }

  /**
   * The key of this name; it is made at the first call.
   *
   * @throws IllegalStateException when the tablet's key store does not work
   */
  public static AndroidKeySigner open(String name) {
    try {
      KeyStore store = KeyStore.getInstance(STORE);
      store.load(null);
      if (!store.containsAlias(name)) {
        make(name);
      }
      Certificate certificate = store.getCertificate(name);
      PrivateKey key = (PrivateKey) store.getKey(name, null);
      return new AndroidKeySigner(Keys.signer(key, certificate.getPublicKey()));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The key store of this tablet does not give its key.", e);
    }
  }

  private static void make(String name) throws GeneralSecurityException {
    KeyPairGenerator generator =
        KeyPairGenerator.getInstance(KeyProperties.KEY_ALGORITHM_EC, STORE);
    generator.initialize(
        new KeyGenParameterSpec.Builder(name, KeyProperties.PURPOSE_SIGN)
            .setAlgorithmParameterSpec(new ECGenParameterSpec(CURVE))
            .setDigests(KeyProperties.DIGEST_SHA256)
            .build());
    generator.generateKeyPair();
  }

  @Override
  public String algorithm() {
    return signer.algorithm();
  }

  @Override
  public String publicKey() {
    return signer.publicKey();
  }

  @Override
  public byte[] sign(byte[] bytes) {
    return signer.sign(bytes);
  }
}
