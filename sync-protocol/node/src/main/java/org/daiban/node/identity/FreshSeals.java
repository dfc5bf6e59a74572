package org.daiban.node.identity;

import java.security.KeyPair;
import org.daiban.core.courier.SealChance;
import org.daiban.core.courier.SealKeys;
import org.daiban.core.courier.SealOpener;
import org.daiban.node.Ground;

/** Secrets of parcels out of the program's own chance. */
public final class FreshSeals implements SealChance {
  private final Ground ground;

  public FreshSeals(Ground ground) {
    this.ground = ground;
  }

  @Override
  public byte[] bytes(int count) {
    return ground.bytes(count);
  }

  @Override
  public SealOpener freshKey() {
    KeyPair pair = Identity.newKey();
    return SealKeys.opener(pair.getPrivate(), pair.getPublic());
  }
}
