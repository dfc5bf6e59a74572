package org.daiban.node.second;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Digests and signatures as section 1 of the page has them. */
final class PlainKey {
  private static final String CURVE = "secp256r1";

  private final PrivateKey secret;
  private final String publicText;

  private PlainKey(PrivateKey secret, String publicText) {
    this.secret = secret;
    this.publicText = publicText;
  }

  /** The published test key of RFC 6979, A.2.5; its public half stands in proofs.json. */
  static PlainKey ofRfc6979(String publicText) throws GeneralSecurityException {
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec(CURVE));
    BigInteger number =
        new BigInteger("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721", 16);
    PrivateKey secret =
        KeyFactory.getInstance("EC")
            .generatePrivate(
                new ECPrivateKeySpec(number, curve.getParameterSpec(ECParameterSpec.class)));
    return new PlainKey(secret, publicText);
  }

  String publicText() {
    return publicText;
  }

  String sign(String text) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(secret);
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(signature.sign());
  }

  /** Whether the owner of a public key has signed a text. */
  static boolean holds(String publicText, String text, String signature)
      throws GeneralSecurityException {
    Signature verifier = Signature.getInstance("SHA256withECDSA");
    byte[] encoded = Base64.getDecoder().decode(publicText);
    verifier.initVerify(
        KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded)));
    verifier.update(text.getBytes(StandardCharsets.UTF_8));
    return verifier.verify(Base64.getDecoder().decode(signature));
  }

  static String digest(String text) throws GeneralSecurityException {
    return digest(text.getBytes(StandardCharsets.UTF_8));
  }

  static String digest(byte[] bytes) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    return "sha256:" + HexFormat.of().formatHex(hash);
  }
}
