package org.daiban.node.rolls;

import java.util.List;

/**
 * Rows that were dealt with in one transaction.
 *
 * @param lastRow the number of the last of them
 */
record RollSlice(int lastRow, List<RowResult> results) {
  RollSlice {
    results = List.copyOf(results);
  }

  int count(RowResult.Kind kind) {
    return (int) results.stream().filter(result -> result.kind() == kind).count();
  }

  int flagged() {
    return (int) results.stream().filter(RowResult::flagged).count();
  }
}
