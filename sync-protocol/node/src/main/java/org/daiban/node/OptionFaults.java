package org.daiban.node;

import java.util.List;

/** All that is wrong with the options of a start, each fault in Chinese and English. */
public final class OptionFaults extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  OptionFaults(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }
}
