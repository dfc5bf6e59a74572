package org.daiban.device.space;

/** How much room the disk has, by what it is enough for. */
public enum DiskLevel {
  /** For weeks of work without a line. */
  ENOUGH(Long.MAX_VALUE),
  /** For some days: say so, while there is time. */
  LOW(1024L * 1024 * 1024),
  /** For a day at most: clear now. */
  SHORT(256L * 1024 * 1024),
  /** Only what was begun can be ended and sent; nothing new begins. */
  FULL(64L * 1024 * 1024);

  private final long belowBytes;

  DiskLevel(long belowBytes) {
    this.belowBytes = belowBytes;
  }

  /** Below how many free bytes this level begins. */
  public long belowBytes() {
    return belowBytes;
  }

  /**
   * The level of a disk.
   *
   * @param freeBytes what is free, the reserve counted in
   */
  public static DiskLevel of(long freeBytes) {
    DiskLevel level = ENOUGH;
    for (DiskLevel each : values()) {
      level = freeBytes < each.belowBytes ? each : level;
    }
    return level;
  }
}
