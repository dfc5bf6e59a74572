package org.daiban.node.rolls;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.daiban.node.store.Transactions;

/** What is wrong with the failed rows of a roll, beside its sheet: memory holds a page of them. */
final class FailedRows {
  static final int PAGE = 500;

  private final Transactions transactions;
  private final String roll;
  private final Deque<RowResult> page = new ArrayDeque<>();
  private int last;
  private boolean more = true;

  FailedRows(Transactions transactions, String roll) {
    this.transactions = transactions;
    this.roll = roll;
  }

  /**
   * What is wrong with a row; empty when it did not fail.
   *
   * @param number above the one that was asked for before
   */
  Optional<String> of(int number) {
    fill();
    while (!page.isEmpty() && page.getFirst().number() < number) {
      page.removeFirst();
      fill();
    }
    return Optional.ofNullable(page.peekFirst())
        .filter(row -> row.number() == number)
        .map(RowResult::fault);
  }

  private void fill() {
    if (page.isEmpty() && more) {
      page.addAll(
          transactions.read(c -> RollRowTable.of(c, roll, RowResult.Kind.FAILED, last, PAGE)));
      more = page.size() == PAGE;
      last = page.isEmpty() ? last : page.getLast().number();
    }
  }
}
