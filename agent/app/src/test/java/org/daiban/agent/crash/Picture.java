package org.daiban.agent.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * A database's two files as they lay on the disk at one moment, and how long the write-ahead log
 * was when the save of each entry was told.
 */
final class Picture {
  private final LogOnDisk.Kind kind;
  private final byte[] main;
  private final byte[] wal;
  private final long[] toldAt;

  private Picture(LogOnDisk.Kind kind, byte[] main, byte[] wal, long[] toldAt) {
    this.kind = kind;
    this.main = main;
    this.wal = wal;
    this.toldAt = toldAt;
  }

  /** Writes so many entries behind those that are in the main file, and looks at the disk. */
  static Picture of(LogOnDisk.Kind kind, Path folder, int mainEntries, int walEntries)
      throws Exception {
    Files.createDirectories(folder);
    try (LogOnDisk log = kind.open(folder)) {
      for (int i = 0; i < mainEntries; i++) {
        log.write();
      }
    }
    try (LogOnDisk log = kind.open(folder)) {
      long[] toldAt = new long[mainEntries + walEntries];
      for (int i = mainEntries; i < toldAt.length; i++) {
        log.write();
        toldAt[i] = Files.size(kind.wal(folder));
      }
      return new Picture(
          kind,
          Files.readAllBytes(kind.file(folder)),
          Files.readAllBytes(kind.wal(folder)),
          toldAt);
    }
  }

  int walBytes() {
    return wal.length;
  }

  int mainBytes() {
    return main.length;
  }

  int entries() {
    return toldAt.length;
  }

  /** How many entries were told before the write-ahead log had grown beyond so many bytes. */
  int toldWithin(long walBytes) {
    int told = 0;
    while (told < toldAt.length && toldAt[told] <= walBytes) {
      told++;
    }
    return told;
  }

  /** What is found when only so many bytes of the write-ahead log are left. */
  Looked cutAt(Path folder, int walBytes) throws IOException {
    return looked(folder, main, Arrays.copyOf(wal, walBytes));
  }

  /** What is found when the write-ahead log is gone. */
  Looked withoutLog(Path folder) throws IOException {
    return looked(folder, main, null);
  }

  /** What is found when bytes of the write-ahead log are others than were written. */
  Looked tornLog(Path folder, int at, Random random) throws IOException {
    return looked(folder, main, torn(wal, at, random));
  }

  /** The same of the main file. */
  Looked tornMain(Path folder, int at, Random random) throws IOException {
    return looked(folder, torn(main, at, random), wal);
  }

  private static byte[] torn(byte[] bytes, int at, Random random) {
    byte[] torn = bytes.clone();
    byte[] other = new byte[Math.min(torn.length - at, 1 + random.nextInt(512))];
    random.nextBytes(other);
    System.arraycopy(other, 0, torn, at, other.length);
    return torn;
  }

  private Looked looked(Path folder, byte[] mainFile, byte[] walFile) throws IOException {
    Files.createDirectories(folder);
    Files.write(kind.file(folder), mainFile);
    if (walFile != null) {
      Files.write(kind.wal(folder), walFile);
    }
    return Looked.at(kind, folder);
  }
}
