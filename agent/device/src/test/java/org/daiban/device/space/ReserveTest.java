package org.daiban.device.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Room that is taken while there is some and given back when there is none. */
class ReserveTest {
  private static final long MIB = 1024 * 1024;

  @TempDir File folder;

  private long freeBytes = 10_000 * MIB;

  private Reserve reserve() {
    return new Reserve(folder, new Random(1), () -> freeBytes);
  }

  @Test
  void roomIsTakenOnceAndGivenBackOnce() {
    assertTrue(reserve().take());
    assertTrue(reserve().take());
    assertEquals(Reserve.BYTES, new File(folder, "reserve.bin").length());
    assertTrue(reserve().freeBytes() > freeBytes, "the reserve counts as free");
    assertTrue(reserve().giveBack());
    assertFalse(reserve().giveBack());
    assertFalse(reserve().isHeld());
  }

  @Test
  void roomIsNotTakenWhereItWouldFillTheDisk() {
    freeBytes = DiskLevel.FULL.belowBytes() + Reserve.BYTES - 1;
    assertFalse(reserve().take());
    assertFalse(reserve().isHeld());
    freeBytes++;
    assertTrue(reserve().take());
  }

  @Test
  void levelsBeginAtTheirBounds() {
    assertEquals(DiskLevel.ENOUGH, DiskLevel.of(1024 * MIB));
    assertEquals(DiskLevel.LOW, DiskLevel.of(1024 * MIB - 1));
    assertEquals(DiskLevel.LOW, DiskLevel.of(256 * MIB));
    assertEquals(DiskLevel.SHORT, DiskLevel.of(256 * MIB - 1));
    assertEquals(DiskLevel.SHORT, DiskLevel.of(64 * MIB));
    assertEquals(DiskLevel.FULL, DiskLevel.of(64 * MIB - 1));
    assertEquals(DiskLevel.FULL, DiskLevel.of(0));
  }

  @Test
  void halfOfAReserveIsMadeWhole() {
    assertTrue(reserve().take());
    File file = new File(folder, "reserve.bin");
    assertTrue(file.delete() && new File(folder, "reserve.bin").mkdir());
    assertFalse(reserve().take(), "a folder of that name is no room");
  }
}
