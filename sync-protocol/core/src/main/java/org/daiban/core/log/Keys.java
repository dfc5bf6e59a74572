package org.daiban.core.log;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import org.daiban.core.wire.Base64Text;
import org.daiban.core.wire.WireException;

/**
 * The one signature algorithm of this version: ECDSA on P-256 with SHA-256 (FIPS 186-4), signature
 * in DER, public key as X.509 SubjectPublicKeyInfo in base64. A key is named by the digest of that
 * text. SM2 comes as another algorithm id.
 */
public final class Keys {
  /** Algorithm id on the wire. */
  public static final String ES256 = "ES256";

  private Keys() {}

  /** A public key as text. */
  public static String publicText(PublicKey key) {
    return Base64Text.of(key.getEncoded());
  }

  /** The name of a key: the first 32 hexadecimal digits of the digest of its text. */
  public static String keyId(String publicKey) {
    return Digest.of(publicKey).hex().substring(0, 32);
  }

  /** A signature over bytes as base64 text. */
  public static String sign(Signer signer, byte[] bytes) {
    return Base64Text.of(signer.sign(bytes));
  }

  /** Whether the signature (base64) over the bytes was made by the owner of this public key. */
  public static boolean verifies(
      String algorithm, String publicKey, byte[] bytes, String signature) {
    if (!ES256.equals(algorithm)) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSA");
      verifier.initVerify(publicKey(publicKey));
      verifier.update(bytes);
      return verifier.verify(Base64Text.bytes(signature));
    } catch (GeneralSecurityException | WireException notASignature) {
      return false;
    }
  }

  /** A signer over a private key that is at hand. */
  public static Signer signer(PrivateKey privateKey, PublicKey publicKey) {
    String publicText = publicText(publicKey);
    return new Signer() {
      @Override
      public String algorithm() {
        return ES256;
      }

      @Override
      public String publicKey() {
        return publicText;
      }

      @Override
      public byte[] sign(byte[] bytes) {
        try {
          Signature signature = Signature.getInstance("SHA256withECDSA");
          signature.initSign(privateKey);
          signature.update(bytes);
          return signature.sign();
        } catch (GeneralSecurityException e) {
          throw new IllegalStateException("the private key does not sign", e);
        }
      }
    };
  }

  private static PublicKey publicKey(String text) throws GeneralSecurityException {
    try {
      return KeyFactory.getInstance("EC")
          .generatePublic(new X509EncodedKeySpec(Base64Text.bytes(text)));
    } catch (WireException e) {
      throw new GeneralSecurityException("not a public key", e);
    }
  }
}
