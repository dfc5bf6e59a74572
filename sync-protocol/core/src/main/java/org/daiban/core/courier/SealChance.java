package org.daiban.core.courier;

/** Where a parcel's secrets come from; handed in, so that a seed replays a run. */
public interface SealChance {
  /** Bytes that nobody can guess. */
  byte[] bytes(int count);

  /** A key pair that is used for one parcel and then forgotten. */
  SealOpener freshKey();
}
