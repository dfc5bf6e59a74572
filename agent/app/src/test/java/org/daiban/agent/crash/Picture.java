package org.daiban.agent.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A database's two files as they lay on the disk at one moment, and how long the write-ahead log
 * was when the save of each entry was told.
 */
final class Picture {
  private final LogOnDisk.Kind kind;
  private final byte[] main;
  private final byte[] wal;
  private final List<Told> told;

  /** The last number that was told, and how long the write-ahead log was by then. */
  record Told(long number, long walBytes) {}

  private Picture(LogOnDisk.Kind kind, byte[] main, byte[] wal, List<Told> told) {
    this.kind = kind;
    this.main = main;
    this.wal = wal;
    this.told = told;
  }

  /** Writes so often behind what is in the main file, and looks at the disk. */
  static Picture of(LogOnDisk.Kind kind, Path folder, int mainWrites, int walWrites)
      throws Exception {
    Files.createDirectories(folder);
    List<Told> told = new ArrayList<>();
    try (LogOnDisk log = kind.open(folder)) {
      long number = 0;
      for (int i = 0; i < mainWrites; i++) {
        number = log.write();
      }
      told.add(new Told(number, 0));
    }
    try (LogOnDisk log = kind.open(folder)) {
      for (int i = 0; i < walWrites; i++) {
        told.add(new Told(log.write(), Files.size(kind.wal(folder))));
      }
      return new Picture(
          kind, Files.readAllBytes(kind.file(folder)), Files.readAllBytes(kind.wal(folder)), told);
    }
  }

  int walBytes() {
    return wal.length;
  }

  int mainBytes() {
    return main.length;
  }

  /** All that were told, in order; the first is what the main file has. */
  List<Told> told() {
    return told;
  }

  /** How many entries the main file has. */
  long mainEntries() {
    return told.get(0).number();
  }

  long entries() {
    return told.get(told.size() - 1).number();
  }

  /** How many entries were told before the write-ahead log had grown beyond so many bytes. */
  long toldWithin(long walBytes) {
    long number = 0;
    for (Told one : told) {
      number = one.walBytes() <= walBytes ? one.number() : number;
    }
    return number;
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
