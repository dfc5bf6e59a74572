package org.daiban.device.space;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Random;

/**
 * Room that is taken while there is some and given back when there is none: a file of chance, which
 * no file system can make smaller. With it an application that was begun can be saved, sealed and
 * sent on a full disk.
 */
public final class Reserve {
  /** Enough for a case with all its texts and some photos, and for the log of the database. */
  public static final long BYTES = 24L * 1024 * 1024;

  private static final int PIECE_BYTES = 64 * 1024;

  private final File file;
  private final Random random;
  private final FreeSpace disk;

  /** How much is free where the reserve lies. */
  @FunctionalInterface
  public interface FreeSpace {
    long bytes();
  }

  /**
   * @param folder on the disk of the device's store
   */
  public Reserve(File folder, Random random, FreeSpace disk) {
    this.file = new File(folder, "reserve.bin");
    this.random = random;
    this.disk = disk;
  }

  /** Takes the room unless it is held or would make the disk full; answers whether it is held. */
  public synchronized boolean take() {
    if (isHeld()) {
      return true;
    }
    if (disk.bytes() < BYTES + DiskLevel.FULL.belowBytes()) {
      return false;
    }
    try (FileOutputStream out = new FileOutputStream(file)) {
      byte[] piece = new byte[PIECE_BYTES];
      for (long written = 0; written < BYTES; written += piece.length) {
        random.nextBytes(piece);
        out.write(piece);
      }
      out.getFD().sync();
      return true;
    } catch (IOException full) {
      return !file.delete() && isHeld();
    }
  }

  /** Gives the room back; answers whether there was any to give. */
  public synchronized boolean giveBack() {
    return file.isFile() && file.delete();
  }

  public boolean isHeld() {
    return file.length() == BYTES;
  }

  /** What is free for the device's work, the reserve counted in. */
  public long freeBytes() {
    return disk.bytes() + file.length();
  }

  public DiskLevel level() {
    return DiskLevel.of(freeBytes());
  }
}
