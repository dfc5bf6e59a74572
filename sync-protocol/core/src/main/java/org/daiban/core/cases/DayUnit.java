package org.daiban.core.cases;

/** How the days of a limit are counted. */
public enum DayUnit {
  /** Working days 工作日 by the State Council's lists. */
  WORKING_DAYS("wd", "个工作日"),
  /** Natural days 自然日; a last day that is a rest day rolls to the next working day (RD-6). */
  NATURAL_DAYS("nd", "日");

  private final String word;
  private final String title;

  DayUnit(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** The catalogue's word: wd or nd. */
  public String word() {
    return word;
  }

  /** As it follows a number in Chinese. */
  public String title() {
    return title;
  }

  /** The unit of the catalogue's word. */
  public static DayUnit ofWord(String word) {
    for (DayUnit unit : values()) {
      if (unit.word.equals(word)) {
        return unit;
      }
    }
    throw new IllegalArgumentException("Not a unit of days: " + word);
  }
}
