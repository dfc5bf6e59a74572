package org.daiban.node.sheets;

/**
 * How much of a sheet is taken. Bytes are counted while they are unpacked, so that a small file
 * that unpacks to gigabytes is refused early.
 *
 * @param rowsMax rows with anything in them, titles not counted
 * @param cellCharsMax characters in one cell
 * @param sharedCharsMax characters of all texts that the file keeps once for several cells; they
 *     are held in memory, where each takes the room of {@link Workbook#TEXT_CHARS} more
 * @param unpackedBytesMax bytes of all parts that are read, together
 */
public record SheetLimits(
    int rowsMax, int cellCharsMax, int sharedCharsMax, long unpackedBytesMax) {
  /**
   * A day of 医保 registration: fifty thousand rows, of some 60 characters of their own each. A
   * township's program has 64 MB for everything.
   */
  public static final SheetLimits LARGE =
      new SheetLimits(50_000, 2_000, 8_000_000, 128L * 1024 * 1024);

  /** One record spread over a few hundred rows. */
  public static final SheetLimits SMALL =
      new SheetLimits(2_000, 4_000, 2_000_000, 32L * 1024 * 1024);
}
