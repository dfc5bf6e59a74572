package org.daiban.core.packing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daiban.core.wire.WireException;

/** What a body has named so far, in order. Both ends learn the same values at the same places. */
final class LearntValues {
  /** Later values are not learnt: a body of 8 MiB has some 50,000, a bomb millions. */
  static final int VALUES_MAX = 100_000;

  private final List<Value> values = new ArrayList<>();
  private final Map<String, Integer> newest = new HashMap<>();
  private int indexed;

  /** A value, or the text whose digest it is: a reader asks for few of them. */
  private record Value(String text, boolean isDigestOf) {
    String get() {
      return isDigestOf ? Octets.digest(text) : text;
    }
  }

  void learn(String value) {
    learn(new Value(value, false));
  }

  /** Learns the digest of a text, which is found out once somebody asks. */
  void learnDigestOf(String text) {
    learn(new Value(text, true));
  }

  private void learn(Value value) {
    if (values.size() < VALUES_MAX) {
      values.add(value);
    }
  }

  /** How many values were learnt after this one; -1 when it is not known. */
  int ago(String value) {
    while (indexed < values.size()) {
      newest.put(values.get(indexed).get(), indexed++);
    }
    Integer at = newest.get(value);
    return at == null ? -1 : values.size() - 1 - at;
  }

  /** The value after which so many were learnt. */
  String back(long ago) {
    if (ago >= values.size()) {
      throw new WireException("the packed body names a value that it has not told");
    }
    return values.get(values.size() - 1 - (int) ago).get();
  }
}
