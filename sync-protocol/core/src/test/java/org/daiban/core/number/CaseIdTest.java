package org.daiban.core.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseIdTest {
  /** The example of RFC 9562, appendix A.6: 22 February 2022, 19:22:22 GMT. */
  @Test
  void idIsTheStandardsExample() {
    assertEquals(
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
        CaseId.of(0x017F22E279B0L, 0xCC3L, 0x18C4_DC0C_0C07_398FL));
  }

  @Test
  void laterCaseComesLaterInTextOrder() {
    String before = CaseId.of(1_772_766_300_000L, -1, -1);
    String after = CaseId.of(1_772_766_300_001L, 0, 0);
    assertTrue(before.compareTo(after) < 0, before + " " + after);
  }

  @Test
  void clockThatLiesStillMakesOneOfVersionSeven() {
    for (long lie : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      UUID id = UUID.fromString(CaseId.of(lie, -1, -1));
      assertEquals(7, id.version());
      assertEquals(2, id.variant());
    }
  }

  @Test
  void twoOfOneMomentDifferByChance() {
    assertNotEquals(CaseId.of(5, 1, 2), CaseId.of(5, 1, 3));
    assertNotEquals(CaseId.of(5, 1, 2), CaseId.of(5, 2, 2));
  }
}
