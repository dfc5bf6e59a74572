package org.daiban.node.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daiban.core.log.Digest;
import org.daiban.core.log.KeepRefusal;
import org.daiban.core.log.Range;
import org.daiban.core.log.Receipt;
import org.daiban.node.HandClock;
import org.daiban.node.TestNode;
import org.daiban.node.Village;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second history whose end comes to a node before its beginning. */
class LateForkTest {
  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private TestNode county;
  private Village village;
  private Village clone;

  @BeforeEach
  void start() {
    county = TestNode.county(clock, folder);
    village = Village.enrolledAt(county).write(1);
    clone = village.cloned();
    village.write(2);
    clone.write("00000000-0000-4000-8000-000000000001", "test.note", "{\"v\":2}");
    clone.write(4);
    village.receipt(county, village.batch(1, 2));
    Receipt early = clone.receipt(county, clone.batch(5, 6));
    assertEquals(List.of(new Range(5, 6)), early.kept(), "nothing shows that it is a second one");
  }

  @AfterEach
  void stop() {
    county.close();
  }

  @Test
  void endGoesAsideWhenItsBeginningShowsWhatItIs() {
    Receipt receipt = clone.receipt(county, clone.batch(2, 4));
    assertEquals(2, receipt.head());
    assertEquals(List.of(), receipt.kept());
    assertEquals(digests(2, 6), aside(receipt));
  }

  @Test
  void endThatIsBroughtAgainIsNamedAsKeptAside() {
    clone.receipt(county, clone.batch(2, 4));
    Receipt again = clone.receipt(county, clone.batch(5, 6));
    assertEquals(digests(2, 6), aside(again));
  }

  @Test
  void firstHistoryGoesOnOverTheNumbersOfTheSecond() {
    clone.receipt(county, clone.batch(2, 4));
    village.write(5);
    Receipt receipt = village.receipt(county, village.batch(3, 8));
    assertEquals(8, receipt.head());
    assertEquals(village.entry(8).digest(), receipt.headDigest());
    assertEquals(digests(2, 6), aside(receipt));
  }

  /**
   * A lost receipt has the clone cut its batches otherwise: they overlap what lies above the gap.
   */
  @Test
  void endGoesAsideAlsoWhenTheBatchReachesIntoIt() {
    for (int to : new int[] {5, 6}) {
      clone.receipt(county, clone.batch(2, to));
    }
    village.write(5);
    Receipt receipt = village.receipt(county, village.batch(3, 8));
    assertEquals(8, receipt.head());
    assertEquals(village.entry(8).digest(), receipt.headDigest());
    assertEquals(digests(2, 6), aside(receipt));
  }

  @Test
  void endThatLiesAboveAGapOfItsOwnFollowsWhenThatCloses() {
    Receipt half = clone.receipt(county, clone.batch(2, 3));
    assertEquals(List.of(new Range(5, 6)), half.kept());
    Receipt whole = clone.receipt(county, clone.batch(4, 4));
    assertEquals(List.of(), whole.kept());
    assertEquals(digests(2, 6), aside(whole));
  }

  private List<Digest> digests(int from, int to) {
    List<Digest> digests = new ArrayList<>();
    for (int seq = from; seq <= to; seq++) {
      digests.add(clone.entry(seq).digest());
    }
    return digests;
  }

  private static List<Digest> aside(Receipt receipt) {
    List<Digest> aside = new ArrayList<>();
    for (KeepRefusal refusal : receipt.refused()) {
      aside.add(refusal.entry());
    }
    return aside;
  }
}
