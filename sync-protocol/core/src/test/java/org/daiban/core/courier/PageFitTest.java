package org.daiban.core.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.daiban.core.log.Cursor;
import org.junit.jupiter.api.Test;

/** A page that comes by stick may be older or newer than what the line has brought. */
class PageFitTest {
  private static final Optional<Cursor> NONE = Optional.empty();

  private static Cursor at(String epoch, long position) {
    return new Cursor("340822100000-00", epoch, position);
  }

  private static Optional<Cursor> read(String epoch, long position) {
    return Optional.of(at(epoch, position));
  }

  @Test
  void firstPageOfAllJoinsWhereNothingWasRead() {
    assertEquals(PageFit.JOINS, PageFit.of(NONE, NONE, at("e1", 5)));
  }

  @Test
  void pageThatBeginsWhereItWasReadJoins() {
    assertEquals(PageFit.JOINS, PageFit.of(read("e1", 5), read("e1", 5), at("e1", 9)));
  }

  @Test
  void pageThatOverlapsJoins() {
    assertEquals(PageFit.JOINS, PageFit.of(read("e1", 7), read("e1", 5), at("e1", 9)));
    assertEquals(PageFit.JOINS, PageFit.of(read("e1", 7), NONE, at("e1", 9)));
  }

  @Test
  void pageThatTheLineHasOvertakenIsKnown() {
    assertEquals(PageFit.KNOWN, PageFit.of(read("e1", 9), read("e1", 5), at("e1", 9)));
    assertEquals(PageFit.KNOWN, PageFit.of(read("e1", 12), read("e1", 5), at("e1", 9)));
  }

  @Test
  void pageThatBeginsFurtherOnLeavesAGap() {
    assertEquals(PageFit.GAP, PageFit.of(read("e1", 3), read("e1", 5), at("e1", 9)));
  }

  @Test
  void restoredNodeBeginsAgainForWhoeverReadItsFormerLife() {
    assertEquals(PageFit.JOINS, PageFit.of(read("e1", 5), read("e1", 5), at("e2", 2)));
  }

  @Test
  void pageOfALifeThatIsOverIsLeft() {
    assertEquals(PageFit.OTHER_EPOCH, PageFit.of(read("e2", 2), read("e1", 5), at("e1", 9)));
    assertEquals(PageFit.OTHER_EPOCH, PageFit.of(NONE, read("e1", 5), at("e1", 9)));
  }
}
