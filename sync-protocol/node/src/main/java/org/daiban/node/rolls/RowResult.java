package org.daiban.node.rolls;

/**
 * What became of a row.
 *
 * @param number its number in the sheet
 * @param caseId the case that was made of it, or that its person has already; or empty
 * @param fault what is wrong, with the cell, in Chinese and without what stands in it; or empty
 * @param flagged whether its case may be a duplicate of another open one (O4)
 */
record RowResult(int number, Kind kind, String caseId, String fault, boolean flagged) {
  /** How it ended. */
  enum Kind {
    /** A case. */
    MADE,
    /** Its person was registered by a roll before. */
    REPEATED,
    /** It is to be mended and sent again. */
    FAILED
  }

  static RowResult made(int number, String caseId, boolean flagged) {
    return new RowResult(number, Kind.MADE, caseId, "", flagged);
  }

  static RowResult repeated(int number, String caseId, String why) {
    return new RowResult(number, Kind.REPEATED, caseId, why, false);
  }

  static RowResult failed(int number, String fault) {
    return new RowResult(number, Kind.FAILED, "", fault, false);
  }
}
