package org.daiban.core.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daiban.core.wire.WireException;

/** The numbers {@code from} to {@code to} of a log, both included. */
public record Range(long from, long to) {
  /** A range holds at least one number. */
  public Range {
    if (from < 1 || to < from) {
      throw new WireException("a range runs from a number of at least 1 to one not below it");
    }
  }

  static List<Object> json(List<Range> ranges) {
    List<Object> pairs = new ArrayList<>();
    for (Range range : ranges) {
      pairs.add(Arrays.asList(range.from, range.to));
    }
    return pairs;
  }

  static List<Range> from(List<?> pairs) {
    List<Range> ranges = new ArrayList<>();
    for (Object pair : pairs) {
      if (!(pair instanceof List<?> numbers)
          || numbers.size() != 2
          || !(numbers.get(0) instanceof Long from)
          || !(numbers.get(1) instanceof Long to)) {
        throw new WireException("a range is a pair of whole numbers");
      }
      ranges.add(new Range(from, to));
    }
    return ranges;
  }
}
