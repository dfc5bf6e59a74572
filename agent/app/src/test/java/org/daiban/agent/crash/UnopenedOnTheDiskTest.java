package org.daiban.agent.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node gives a receipt for batches that lie unopened. Whatever the disk has of its files after
 * that, either every entry that was receipted by then is there, or the program does not start and
 * says so. {@code -Dcrash.seed=N} replays.
 */
class UnopenedOnTheDiskTest {
  private static final long SEED = Long.getLong("crash.seed", 20_260_302L);
  private static final LogOnDisk.Kind KIND = LogOnDisk.Kind.NODE_BY_BATCHES;
  private static final int WAL_HEADER_BYTES = 32;
  private static final int FRAME_HEADER_BYTES = 24;
  private static final int FRAME_BYTES = FRAME_HEADER_BYTES + 4_096;
  private static final int FRAMES = 10;
  private static final int TORN = 20;

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private int looks;

  @Test
  void logCutAroundEachReceiptHasWhatThatReceiptSays() throws Exception {
    Picture picture = Picture.of(KIND, folder.resolve("whole"), 2, 2);
    for (Picture.Told told : picture.told()) {
      assertAllAround(picture, (int) told.walBytes(), -1, 0, 1);
    }
  }

  @Tag("slow")
  @Test
  void logCutAtTheEdgesOfItsFramesHasWhatTheReceiptsSay() throws Exception {
    Picture picture = Picture.of(KIND, folder.resolve("whole"), 2, 3);
    for (int at : frames(picture.walBytes())) {
      assertAllAround(picture, at, -1, 0, FRAME_HEADER_BYTES);
    }
    assertAllAround(picture, 0, 0, 1, WAL_HEADER_BYTES - 1, WAL_HEADER_BYTES);
  }

  /** The edges of so many frames all over the log, the last one among them. */
  private static List<Integer> frames(int walBytes) {
    int frames = (walBytes - WAL_HEADER_BYTES) / FRAME_BYTES;
    List<Integer> edges = new ArrayList<>();
    for (int i = 1; i <= FRAMES; i++) {
      edges.add(WAL_HEADER_BYTES + frames * i / FRAMES * FRAME_BYTES);
    }
    return edges;
  }

  @Tag("slow")
  @Test
  void tornPageIsToldInWordsOrCostsNothingThatWasReceipted() throws Exception {
    Picture picture = Picture.of(KIND, folder.resolve("whole"), 3, 3);
    int told = 0;
    for (int i = 0; i < TORN; i++) {
      int at = random.nextInt(picture.mainBytes());
      Looked found = picture.tornMain(damaged(), at, random);
      String where = "torn at " + at + ", seed " + SEED + ": " + found;
      assertTrue(found.isRefusedInWords() || found.isWell(), where);
      assertTrue(found.isRefusedInWords() || found.entries() == picture.entries(), where);
      told += found.isWell() ? 0 : 1;
    }
    assertTrue(told > 0, "no damage hit anything, seed " + SEED);
  }

  private void assertAllAround(Picture picture, int at, int... offsets) throws Exception {
    for (int offset : offsets) {
      int bytes = Math.max(0, Math.min(picture.walBytes(), at + offset));
      Looked found = picture.cutAt(damaged(), bytes);
      String where = "cut at " + bytes + ": " + found;
      assertTrue(found.isWell(), where);
      assertTrue(found.entries() >= picture.toldWithin(bytes), where);
      assertEquals(found.entries(), found.promised(), where);
      assertEquals(0, found.entries() % WholeBatchLog.ENTRIES, where);
    }
  }

  private Path damaged() {
    return folder.resolve("damaged" + looks++);
  }
}
