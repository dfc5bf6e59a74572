package org.daiban.core.courier;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.KeyAgreement;
import org.daiban.core.log.Keys;
import org.daiban.core.wire.Base64Text;
import org.daiban.core.wire.WireException;

/**
 * The one way of sealing of this version: ECDH on P-256 with a key made for this parcel alone,
 * HKDF-SHA256, AES-256-GCM. SM2 and SM4 come as other ids.
 */
public final class SealKeys {
  /** The id of a sealing key's algorithm, as it stands in certificates. */
  public static final String ECDH_P256 = "ECDH-P256";

  /** The id of the whole way of sealing, as it stands in a parcel's head. */
  public static final String SUITE = "ECDH-P256+HKDF-SHA256+A256GCM";

  private static final BigInteger P =
      hex("FFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF");
  private static final BigInteger B =
      hex("5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B");
  private static final BigInteger ORDER =
      hex("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551");

  private SealKeys() {}

  /** An opener over a private key that is at hand. */
  public static SealOpener opener(PrivateKey privateKey, PublicKey publicKey) {
    String text = Keys.publicText(publicKey);
    return new SealOpener() {
      @Override
      public String algorithm() {
        return ECDH_P256;
      }

      @Override
      public String publicKey() {
        return text;
      }

      @Override
      public byte[] agree(String otherPublicKey) {
        return agreed(privateKey, otherPublicKey);
      }
    };
  }

  /**
   * The key that closes one recipient's box: bound to this parcel, to the key made for it and to
   * the recipient's.
   */
  static byte[] boxKey(byte[] secret, byte[] id, String fresh, String recipient) {
    String info = "daiban-package-1 box\n" + fresh + "\n" + recipient;
    return Hkdf.sha256(secret, id, info.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] agreed(PrivateKey own, String other) {
    try {
      KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
      agreement.init(own);
      agreement.doPhase(onCurve(other), true);
      return agreement.generateSecret();
    } catch (GeneralSecurityException e) {
      throw new WireException("not a sealing key", e);
    }
  }

  /** A point off the curve would let its sender learn of our key by what we can open. */
  private static PublicKey onCurve(String text) throws GeneralSecurityException {
    PublicKey key =
        KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(Base64Text.bytes(text)));
    if (!(key instanceof ECPublicKey point) || !isP256(point) || !isOnCurve(point.getW())) {
      throw new WireException("not a point of P-256");
    }
    return key;
  }

  private static boolean isP256(ECPublicKey key) {
    EllipticCurve curve = key.getParams().getCurve();
    return key.getParams().getOrder().equals(ORDER)
        && curve.getB().equals(B)
        && curve.getField() instanceof ECFieldFp field
        && field.getP().equals(P);
  }

  private static boolean isOnCurve(ECPoint point) {
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    if (x == null || x.signum() < 0 || y.signum() < 0 || x.compareTo(P) >= 0) {
      return false;
    }
    BigInteger right = x.pow(3).subtract(x.multiply(BigInteger.valueOf(3))).add(B).mod(P);
    return y.compareTo(P) < 0 && y.pow(2).mod(P).equals(right);
  }

  private static BigInteger hex(String digits) {
    return new BigInteger(digits, 16);
  }
}
