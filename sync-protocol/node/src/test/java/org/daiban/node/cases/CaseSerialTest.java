package org.daiban.node.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The serials of a node's own numbers. */
class CaseSerialTest {
  @TempDir Path folder;

  @Test
  void secondNumberOfADayIsTheNextOneAndEachDayBeginsAnew() {
    try (TestNode county = TestNode.county(new HandClock(), folder)) {
      assertEquals(
          List.of(1, 2, 3, 1),
          List.of(
              next(county, "260302"),
              next(county, "260302"),
              next(county, "260302"),
              next(county, "260303")));
    }
  }

  private static int next(TestNode node, String day) {
    return node.transactions()
        .write(connection -> CaseTable.nextSerial(connection, TestNode.COUNTY_REGION, day));
  }
}
