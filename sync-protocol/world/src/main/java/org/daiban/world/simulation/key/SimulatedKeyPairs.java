package org.daiban.world.simulation.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyPairGeneratorSpi;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes keys. Which kind, and with which numbers, is said beforehand for the calling thread, so
 * that the same county always has the same keys; where nothing was said, Java's own are made. A
 * machine makes two at its first start: one to sign with, which may be cheap, and one that parcels
 * are sealed to, which is real, since whoever seals looks whether it is a point of the curve.
 */
public final class SimulatedKeyPairs extends KeyPairGeneratorSpi {
  private static final ThreadLocal<Series> SERIES = new ThreadLocal<>();

  private static final int REAL_PAIRS = 64;
  private static final Map<Integer, KeyPair> REAL = new ConcurrentHashMap<>();

  /** More keys than any county makes before its first morning. */
  private static final long MADE_BY_COUNTIES = 1_000;

  /** Called by the platform. */
  public SimulatedKeyPairs() {}

  private static final class Series {
    private final boolean real;
    private long made;

    Series(boolean real) {
      this.real = real;
    }
  }

  /** Does something whose keys are counted from 1; real ones cost their time. */
  public static void during(boolean real, Runnable work) {
    in(new Series(real), work);
  }

  /** Does something whose keys are cheap and counted from here; no other county has their names. */
  public static void after(int number, Runnable work) {
    Series series = new Series(false);
    series.made = 2L * number + MADE_BY_COUNTIES;
    in(series, work);
  }

  private static void in(Series series, Runnable work) {
    SERIES.set(series);
    try {
      work.run();
    } finally {
      SERIES.remove();
    }
  }

  @Override
  public void initialize(int bits, SecureRandom random) {}

  @Override
  public void initialize(AlgorithmParameterSpec curve, SecureRandom random) {}

  @Override
  public KeyPair generateKeyPair() {
    Series series = SERIES.get();
    if (series == null) {
      return javas(new SecureRandom());
    }
    series.made++;
    byte[] name = SimulatedKey.named(series.made);
    boolean seals = series.made % 2 == 0;
    return series.real || seals
        ? javas(new FixedRandom(series.made))
        : new KeyPair(new SimulatedKey.OpenHalf(name), new SimulatedKey.SecretHalf(name));
  }

  /** A real pair, the same for the same seed; there are only so many. */
  public static KeyPair real(long seed) {
    return REAL.computeIfAbsent(
        Math.floorMod(seed, REAL_PAIRS), number -> javas(new FixedRandom(number)));
  }

  private static KeyPair javas(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", SimulatedKeys.JAVAS_OWN);
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no P-256", e);
    }
  }
}
