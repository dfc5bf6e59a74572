package org.daiban.core.calendar;

/** What a time limit counts. */
public enum LimitUnit {
  WORKING_DAYS("wd", "个工作日"),
  NATURAL_DAYS("nd", "日(自然日)"),
  MONTHS("month", "个月");

  private final String word;
  private final String label;

  LimitUnit(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** The word in files and on the wire: wd, nd or month. */
  public String word() {
    return word;
  }

  /** The Chinese words that follow the number. */
  public String label() {
    return label;
  }

  /** The unit of that word. */
  public static LimitUnit ofWord(String word) {
    for (LimitUnit unit : values()) {
      if (unit.word.equals(word)) {
        return unit;
      }
    }
    throw new IllegalArgumentException("时限单位应为 wd、nd 或 month");
  }
}
