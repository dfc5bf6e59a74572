package org.daiban.agent.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a disk keeps is looked at byte by byte: a write-ahead log that ends anywhere or holds other
 * bytes gives back the entries before the damage, whole and in order, and nothing is promised that
 * is gone; a main file with other bytes is told as damaged. {@code -Dcrash.seed=N} replays.
 */
class BytesOnTheDiskTest {
  private static final long SEED = Long.getLong("crash.seed", 20_260_302L);
  private static final int MAIN_ENTRIES = 60;
  private static final int WAL_ENTRIES = 40;
  private static final int DAMAGES = 25;

  @TempDir Path folder;

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @EnumSource
  void logThatEndsTooEarlyLosesOnlyWhatWasBehindItsEnd(LogOnDisk.Kind kind) throws Exception {
    Picture picture = picture(kind, 5);
    for (int i = 0; i < 5; i++) {
      int bytes = random.nextInt(picture.walBytes() + 1);
      assertHasFirst(
          picture.toldWithin(bytes), picture.cutAt(damaged(i), bytes), "cut at " + bytes);
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void logCutOrTornAnywhereGivesBackWhatLiesBefore(LogOnDisk.Kind kind) throws Exception {
    Picture picture = picture(kind, WAL_ENTRIES);
    for (int i = 0; i < DAMAGES; i++) {
      int at = random.nextInt(picture.walBytes());
      Path where = damaged(i);
      Looked found = i % 2 == 0 ? picture.cutAt(where, at) : picture.tornLog(where, at, random);
      assertHasFirst(picture.toldWithin(at), found, (i % 2 == 0 ? "cut at " : "torn at ") + at);
    }
    Looked whole = picture.cutAt(damaged(DAMAGES), picture.walBytes());
    assertEquals(picture.entries(), whole.entries(), "a log without damage has them all");
    assertHasFirst(picture.mainEntries(), picture.withoutLog(damaged(DAMAGES + 1)), "no log");
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void mainFileWithOtherBytesIsToldOrStillHasThemAll(LogOnDisk.Kind kind) throws Exception {
    Picture picture = picture(kind, WAL_ENTRIES);
    int told = 0;
    for (int i = 0; i < DAMAGES; i++) {
      int at = random.nextInt(picture.mainBytes());
      Looked found = picture.tornMain(damaged(i), at, random);
      String where = kind + " torn at " + at + ", seed " + SEED + ": " + found;
      assertTrue(!found.isWell() || found.entries() == picture.entries(), where);
      told += found.isWell() ? 0 : 1;
    }
    assertTrue(told > 0, "no damage hit anything, seed " + SEED);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void copyMadeWhileTheProgramWritesIsWholeOrToldAsDamaged(LogOnDisk.Kind kind) throws Exception {
    Path source = Files.createDirectories(folder.resolve("busy"));
    try (LogOnDisk log = kind.open(source)) {
      for (int copy = 0; copy < 6; copy++) {
        Path target = Files.createDirectories(folder.resolve("copy" + copy));
        write(log, kind.writes(1 + random.nextInt(400)));
        Files.copy(kind.file(source), kind.file(target));
        // a checkpoint falls between the two halves now and then
        write(log, kind.writes(1 + random.nextInt(400)));
        Files.copy(kind.wal(source), kind.wal(target));

        Looked found = Looked.at(kind, target);

        assertTrue(!found.isWell() || found.promised() == found.entries(), found.toString());
      }
    }
  }

  private static void write(LogOnDisk log, int times) {
    for (int i = 0; i < times; i++) {
      log.write();
    }
  }

  private Picture picture(LogOnDisk.Kind kind, int walEntries) throws Exception {
    return Picture.of(
        kind, folder.resolve("whole"), kind.writes(MAIN_ENTRIES), kind.writes(walEntries));
  }

  private Path damaged(int number) {
    return folder.resolve("damaged" + number);
  }

  private static void assertHasFirst(long entries, Looked found, String how) {
    String told = how + ", seed " + SEED + ": " + found;
    assertTrue(found.isWell(), told);
    assertTrue(found.entries() >= entries, entries + " were told before; " + told);
    assertEquals(found.entries(), found.promised(), told);
  }
}
