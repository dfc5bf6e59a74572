package org.daiban.client;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import org.daiban.core.engine.Peer;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Keys;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;

/** A made-up county: its centre, one township, one village device, with fresh keys. */
final class TestCounty {
  static final String COUNTY = "340822000000-00";
  static final String TOWNSHIP = "340822100000-00";
  static final String DEVICE = "340822100201-00";

  final Signer countyKey = key();
  final Signer townshipKey = key();
  final Signer deviceKey = key();

  final Certificate county = certificate(COUNTY, MachineKind.COUNTY, countyKey, COUNTY);
  final Certificate township = certificate(TOWNSHIP, MachineKind.TOWNSHIP, townshipKey, COUNTY);
  final Certificate device = certificate(DEVICE, MachineKind.VILLAGE, deviceKey, TOWNSHIP);

  /** The village device towards its township. */
  Peer peer() {
    return new Peer(DEVICE, deviceKey, township);
  }

  /** What enrolment at the township answers. */
  List<String> chain() {
    return Arrays.asList(
        signed(device, townshipKey), signed(township, countyKey), signed(county, countyKey));
  }

  static String signed(Certificate certificate, Signer issuer) {
    return Signed.of(Signed.CERTIFICATE, certificate.text(), issuer).text();
  }

  static Certificate certificate(String name, MachineKind kind, Signer key, String issuer) {
    String region = name.substring(0, 12);
    return new Certificate(
        name, kind, region, key.algorithm(), key.publicKey(), 1_767_225_600_000L, issuer);
  }

  static Signer key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      return Keys.signer(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
