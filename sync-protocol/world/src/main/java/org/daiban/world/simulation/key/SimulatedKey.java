package org.daiban.world.simulation.key;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;

/** Both halves of a simulated key are its name; who knows the one knows the other. */
abstract class SimulatedKey implements Key {
  private static final long serialVersionUID = 1L;
  private static final byte[] MAGIC =
      "daiban simulation, no real key: ".getBytes(StandardCharsets.US_ASCII);

  private final byte[] encoded;

  private SimulatedKey(byte[] encoded) {
    this.encoded = encoded;
  }

  static boolean isOne(byte[] encoded) {
    return encoded.length > MAGIC.length
        && Arrays.equals(encoded, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  static byte[] named(long number) {
    byte[] name = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    byte[] encoded = Arrays.copyOf(MAGIC, MAGIC.length + name.length);
    System.arraycopy(name, 0, encoded, MAGIC.length, name.length);
    return encoded;
  }

  @Override
  public String getAlgorithm() {
    return "EC";
  }

  @Override
  public byte[] getEncoded() {
    return encoded.clone();
  }

  static final class OpenHalf extends SimulatedKey implements PublicKey {
    private static final long serialVersionUID = 1L;

    OpenHalf(byte[] encoded) {
      super(encoded);
    }

    @Override
    public String getFormat() {
      return "X.509";
    }
  }

  static final class SecretHalf extends SimulatedKey implements PrivateKey {
    private static final long serialVersionUID = 1L;

    SecretHalf(byte[] encoded) {
      super(encoded);
    }

    @Override
    public String getFormat() {
      return "PKCS#8";
    }
  }
}
