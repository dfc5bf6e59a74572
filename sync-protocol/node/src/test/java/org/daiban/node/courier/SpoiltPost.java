package org.daiban.node.courier;

import java.nio.file.Path;
import org.daiban.node.HandClock;
import org.daiban.node.Village;

/** A sound parcel of a village, for others to spoil. */
public final class SpoiltPost {
  private SpoiltPost() {}

  /** Writes it to a folder and says where. */
  public static Path written(Path stick, Village village) {
    return new Post(stick, new HandClock()).write(village, village.batch());
  }
}
