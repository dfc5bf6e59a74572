package org.daiban.core.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Names that the oldest file system takes, and that name nobody. */
class ParcelNameTest {
  @Test
  void nameTellsPlaceSlotDirectionAndCount() {
    assertEquals("10020103.U0H", ParcelName.of("340822100201-03", ParcelKind.REQUEST, 17));
    assertEquals("10020103.D0H", ParcelName.of("340822100201-03", ParcelKind.ANSWER, 17));
    assertEquals("10000000.U01", ParcelName.of("340822100000-00", ParcelKind.REQUEST, 1));
    assertEquals("10020103.UZZ", ParcelName.of("340822100201-03", ParcelKind.REQUEST, 1295));
    assertEquals("10020103.U00", ParcelName.of("340822100201-03", ParcelKind.REQUEST, 1296));
  }

  @Test
  void fileThatIsBeingWrittenHasANameOfItsOwn() {
    assertEquals("10020103.T0H", ParcelName.unfinished("10020103.U0H"));
    assertTrue(ParcelName.isUnfinished("10020103.t0h"));
    assertFalse(ParcelName.isUnfinished("10020103.U0H"));
  }

  @Test
  void onlyNamesOfParcelsFit() {
    assertTrue(ParcelName.fits("10020103.u0h"));
    assertFalse(ParcelName.fits("../10020103.U0H"));
    assertFalse(ParcelName.fits("照片.JPG"));
    assertFalse(ParcelName.fits("10020103.EXE"));
  }
}
