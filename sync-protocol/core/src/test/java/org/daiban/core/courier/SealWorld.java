package org.daiban.core.courier;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daiban.core.engine.PendingAttachment;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Cursor;
import org.daiban.core.log.Digest;
import org.daiban.core.log.EnrolmentRequest;
import org.daiban.core.log.ExchangeRequest;
import org.daiban.core.log.GoldenWorld;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.RenewalRequest;

/**
 * A township, a county and a village with published keys: sealing keys of RFC 5903 section 8.1 and
 * of NIST's first P-256 vector for ECDH, the signing key of {@link GoldenWorld}.
 */
public final class SealWorld {
  /** The first party of RFC 5903: the key made for the golden parcel. */
  static final SealOpener FRESH =
      key(
          "C88F01F510D9AC3F70A292DAA2316DE544E9AAB8AFE84049C62A9C57862D1433",
          "DAD0B65394221CF9B051E1FECA5787D098DFE637FC90B9EF945D0C3772581180",
          "5271A0461CDB8252D61F1C456FA3E59AB1F45B33ACCF5F58389E0577B8990BB3");

  /** The second party of RFC 5903. */
  static final SealOpener TOWNSHIP =
      key(
          "C6EF9C5D78AE012A011164ACB397CE2088685D8F06BF9BE0B283AB46476BEE53",
          "D12DFB5289C8D4F81208B70270398C342296970A0BCCB74C736FC7554494BF63",
          "56FBF3CA366CC23E8157854C13C58D6AAC23F046ADA30F8353E74F33039872AB");

  static final SealOpener COUNTY =
      key(
          "7D7DC5F71EB29DDAF80D6214632EEAE03D9058AF1FB6D22ED80BADB62BC1A534",
          "EAD218590119E8876B29146FF89CA61770C4EDBBF97D38CE385ED281D8A6B230",
          "28AF61281FD35E2FA7002523ACC85A429CB06EE6648325389F59EDFCE1405141");

  static final byte[] PHOTO = photo();

  /** Signed once, since ES256 never signs twice alike. */
  static final ExchangeRequest REQUEST = GoldenWorld.exchangeRequest();

  private SealWorld() {}

  /** The township's certificate with its sealing key. */
  public static Certificate township() {
    return certificate(GoldenWorld.TOWNSHIP, MachineKind.TOWNSHIP, TOWNSHIP);
  }

  /** A request of such a machine for a new name. */
  public static RenewalRequest renewalRequest() {
    return RenewalRequest.of(
        certificate(GoldenWorld.DEVICE, MachineKind.VILLAGE, FRESH),
        GoldenWorld.KEY,
        "daiban-agent 0.1",
        0,
        Digest.NONE);
  }

  /** A request of a new machine that takes parcels. */
  public static EnrolmentRequest enrolmentRequest() {
    return new EnrolmentRequest(
        "K7QM-2FXD",
        GoldenWorld.KEY.algorithm(),
        GoldenWorld.KEY.publicKey(),
        "daiban-agent 0.1",
        FRESH.algorithm(),
        FRESH.publicKey());
  }

  static Certificate county() {
    return certificate(GoldenWorld.COUNTY, MachineKind.COUNTY, COUNTY);
  }

  static Certificate certificate(String name, MachineKind kind, SealOpener seal) {
    Certificate bare = GoldenWorld.certificate(name, kind, GoldenWorld.COUNTY);
    return new Certificate(
        bare.subject(),
        bare.kind(),
        bare.region(),
        bare.algorithm(),
        bare.publicKey(),
        bare.issuedAtMs(),
        bare.issuer(),
        seal.algorithm(),
        seal.publicKey(),
        null);
  }

  /** Everybody here signs with the same key. */
  static Senders senders() {
    return (subject, certificates) ->
        Optional.of(GoldenWorld.certificate(subject, MachineKind.VILLAGE, GoldenWorld.TOWNSHIP));
  }

  /** Bytes 00, 01, 02 … at each call anew, and always the same key. */
  static SealChance chance() {
    return new SealChance() {
      @Override
      public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
          bytes[i] = (byte) (count + i);
        }
        return bytes;
      }

      @Override
      public SealOpener freshKey() {
        return FRESH;
      }
    };
  }

  static ParcelMaker maker() {
    return new ParcelMaker(GoldenWorld.DEVICE, GoldenWorld.KEY, GoldenWorld.chain(), chance());
  }

  static ParcelContents contents() {
    return ParcelContents.ofRequests(
        Arrays.asList(new Cursor(GoldenWorld.TOWNSHIP, "e-20260302", 41)),
        Collections.singletonList(REQUEST),
        Collections.singletonList(photoOf(PHOTO)));
  }

  static PendingAttachment photoOf(byte[] bytes) {
    return new PendingAttachment(Digest.of(bytes), bytes.length, "image/jpeg", GoldenWorld.CASE, 0);
  }

  /** Village parcel number 17, which township and county can open. */
  static SealedParcel parcel() {
    return maker()
        .seal(
            ParcelKind.REQUEST,
            17,
            GoldenWorld.KEPT_MS,
            Arrays.asList(township(), county()),
            contents());
  }

  static byte[] piece(Digest hash, long offset, int bytesMax) {
    int to = (int) Math.min(PHOTO.length, offset + bytesMax);
    return hash.equals(Digest.of(PHOTO)) ? Arrays.copyOfRange(PHOTO, (int) offset, to) : PHOTO;
  }

  static List<Certificate> nodes() {
    return Arrays.asList(township(), county());
  }

  private static byte[] photo() {
    byte[] bytes = new byte[300];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7);
    }
    return bytes;
  }

  static SealOpener key(String d, String x, String y) {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
      KeyFactory keys = KeyFactory.getInstance("EC");
      return SealKeys.opener(
          keys.generatePrivate(new ECPrivateKeySpec(new BigInteger(d, 16), curve)),
          keys.generatePublic(
              new ECPublicKeySpec(
                  new ECPoint(new BigInteger(x, 16), new BigInteger(y, 16)), curve)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
