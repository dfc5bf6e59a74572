package org.daiban.node.courier;

import java.util.ArrayList;
import java.util.List;
import org.daiban.core.courier.LogRun;
import org.daiban.core.log.Range;
import org.daiban.core.log.Receipt;

/** Says which numbers of a log have not arrived, in words for a screen. */
public final class NumberWords {
  private static final int RANGES_MAX = 20;

  private NumberWords() {}

  /** The numbers that a parcel should have brought or that lie in a gap, and are not kept. */
  public static List<Range> missing(Receipt receipt, List<LogRun> runs) {
    List<Range> ranges = new ArrayList<>(receipt.missing());
    for (LogRun run : runs) {
      if (run.device().equals(receipt.device())) {
        addUncovered(receipt, run.numbers(), ranges);
      }
    }
    return ranges;
  }

  /** Only what lies behind all that is kept is new; the rest is among the receipt's gaps. */
  private static void addUncovered(Receipt receipt, Range run, List<Range> ranges) {
    long last = receipt.head();
    for (Range kept : receipt.kept()) {
      last = Math.max(last, kept.to());
    }
    if (run.to() > last) {
      ranges.add(new Range(Math.max(run.from(), last + 1), run.to()));
    }
  }

  /** Such as {@code 第17号、第20至22号尚未到达}; empty when nothing is missing. */
  public static String of(List<Range> ranges) {
    if (ranges.isEmpty()) {
      return "";
    }
    List<String> words = new ArrayList<>();
    for (Range range : ranges.subList(0, Math.min(RANGES_MAX, ranges.size()))) {
      words.add(
          range.from() == range.to()
              ? "第" + range.from() + "号"
              : "第" + range.from() + "至" + range.to() + "号");
    }
    String more = ranges.size() > RANGES_MAX ? "等" : "";
    return String.join("、", words) + more + "尚未到达";
  }
}
