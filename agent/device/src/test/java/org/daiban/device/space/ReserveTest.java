package org.daiban.device.space;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.util.Random;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Room that is taken while there is some and given back when there is none. */
public class ReserveTest {
  private static final long MIB = 1024 * 1024;

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private long freeBytes = 10_000 * MIB;

  private Reserve reserve() {
    return new Reserve(folder.getRoot(), new Random(1), () -> freeBytes);
  }

  @Test
  public void roomIsTakenOnceAndGivenBackOnce() {
    assertTrue(reserve().take());
    assertTrue(reserve().take());
    assertEquals(Reserve.BYTES, new File(folder.getRoot(), "reserve.bin").length());
    assertTrue("the reserve counts as free", reserve().freeBytes() > freeBytes);
    assertTrue(reserve().giveBack());
    assertFalse(reserve().giveBack());
    assertFalse(reserve().isHeld());
  }

  @Test
  public void roomIsNotTakenWhereItWouldFillTheDisk() {
    freeBytes = DiskLevel.FULL.belowBytes() + Reserve.BYTES - 1;
    assertFalse(reserve().take());
    assertFalse(reserve().isHeld());
    freeBytes++;
    assertTrue(reserve().take());
  }

  @Test
  public void levelsBeginAtTheirBounds() {
    assertEquals(DiskLevel.ENOUGH, DiskLevel.of(1024 * MIB));
    assertEquals(DiskLevel.LOW, DiskLevel.of(1024 * MIB - 1));
    assertEquals(DiskLevel.LOW, DiskLevel.of(256 * MIB));
    assertEquals(DiskLevel.SHORT, DiskLevel.of(256 * MIB - 1));
    assertEquals(DiskLevel.SHORT, DiskLevel.of(64 * MIB));
    assertEquals(DiskLevel.FULL, DiskLevel.of(64 * MIB - 1));
    assertEquals(DiskLevel.FULL, DiskLevel.of(0));
  }

  @Test
  public void halfOfAReserveIsMadeWhole() {
    assertTrue(reserve().take());
    File file = new File(folder.getRoot(), "reserve.bin");
    assertTrue(file.delete() && new File(folder.getRoot(), "reserve.bin").mkdir());
    assertFalse("a folder of that name is no room", reserve().take());
  }
}
