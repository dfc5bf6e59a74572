package org.daiban.core.cases;

/** What a part of a joint approval says. */
public enum PartVerdict {
  AGREED("同意"),
  REFUSED("不同意"),
  /** Nothing within its limit, where the item's plan takes that for a yes (product rule). */
  SILENT("逾期未答复，视为同意"),
  /** A word of a newer program; nothing is written with it. */
  UNKNOWN("已答复，内容须用新版程序查看");

  private final String title;

  PartVerdict(String title) {
    this.title = title;
  }

  /** The word as it stands on the wire. */
  static PartVerdict of(String word) {
    for (PartVerdict verdict : values()) {
      if (verdict.name().equals(word)) {
        return verdict;
      }
    }
    return UNKNOWN;
  }

  /** The Chinese word. */
  public String title() {
    return title;
  }
}
