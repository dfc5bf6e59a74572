package org.daiban.world.simulation.key;

import java.security.SecureRandom;
import java.util.SplittableRandom;

/** The same bytes each time, so that a run with real keys replays too. Good for nothing else. */
final class FixedRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final transient SplittableRandom numbers;

  FixedRandom(long seed) {
    this.numbers = new SplittableRandom(seed);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    numbers.nextBytes(bytes);
  }
}
