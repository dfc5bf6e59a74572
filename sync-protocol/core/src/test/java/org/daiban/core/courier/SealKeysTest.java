package org.daiban.core.courier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import org.daiban.core.wire.WireException;
import org.junit.jupiter.api.Test;

/** The pieces of sealing against published vectors. */
class SealKeysTest {
  @Test
  void bothSidesAgreeAsRfc5903Says() {
    byte[] secret = Hex.bytes("d6840f6b42f6edafd13116e0e12565202fef8e9ece7dce03812464d04b9442de");

    assertArrayEquals(secret, SealWorld.FRESH.agree(SealWorld.TOWNSHIP.publicKey()));
    assertArrayEquals(secret, SealWorld.TOWNSHIP.agree(SealWorld.FRESH.publicKey()));
  }

  @Test
  void keysAreDerivedAsRfc5869Says() {
    byte[] secret = Hex.bytes("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b");
    byte[] salt = Hex.bytes("000102030405060708090a0b0c");
    byte[] info = Hex.bytes("f0f1f2f3f4f5f6f7f8f9");

    assertEquals(
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf",
        Hex.text(Hkdf.sha256(secret, salt, info)));
  }

  @Test
  void pointOffTheCurveIsRefused() {
    byte[] key = Base64.getDecoder().decode(SealWorld.TOWNSHIP.publicKey());
    key[key.length - 1] ^= 1;
    String off = Base64.getEncoder().encodeToString(key);

    assertThrows(WireException.class, () -> SealWorld.COUNTY.agree(off));
    assertThrows(WireException.class, () -> SealWorld.COUNTY.agree("bm90IGEga2V5"));
  }
}
