package org.daiban.world.simulation.machine;

import java.security.KeyPair;
import org.daiban.core.courier.SealChance;
import org.daiban.core.courier.SealKeys;
import org.daiban.core.courier.SealOpener;
import org.daiban.node.Ground;
import org.daiban.world.simulation.key.SimulatedKeyPairs;

/** Secrets of parcels out of the life's chance, with real keys: their points are looked at. */
record SimulatedSeals(Ground ground) implements SealChance {
  @Override
  public byte[] bytes(int count) {
    return ground.bytes(count);
  }

  @Override
  public SealOpener freshKey() {
    KeyPair pair = SimulatedKeyPairs.real(ground.random().nextLong());
    return SealKeys.opener(pair.getPrivate(), pair.getPublic());
  }
}
