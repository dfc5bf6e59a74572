package org.daiban.core.cases;

/** What a part of a joint approval says. */
public enum PartVerdict {
  AGREED("同意"),
  REFUSED("不同意"),
  /** Nothing within its limit, where the item's plan takes that for a yes (product rule). */
  SILENT("逾期未答复，视为同意");

  private final String title;

  PartVerdict(String title) {
    this.title = title;
  }

  /** The Chinese word. */
  public String title() {
    return title;
  }
}
