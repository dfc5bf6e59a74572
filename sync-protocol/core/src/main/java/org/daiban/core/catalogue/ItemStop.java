package org.daiban.core.catalogue;

/**
 * Says that an item cannot be applied for from a day on, or can again. Cases that run go on by the
 * version they were captured with.
 *
 * @param code the item's 12 digits
 * @param reason in Chinese, shown to whoever looks for the item
 */
public record ItemStop(String code, Kind kind, String reason) {
  /** What happens to the item. */
  public enum Kind {
    /** 暂停: for a while. */
    SUSPENDED("suspended", "暂停办理"),
    /** 取消: for good; only another version brings it back. */
    WITHDRAWN("withdrawn", "已取消"),
    /** 恢复: after a suspension. */
    RESUMED("resumed", "恢复办理");

    private final String word;
    private final String title;

    Kind(String word, String title) {
      this.word = word;
      this.title = title;
    }

    /** The word in the catalogue's text. */
    public String word() {
      return word;
    }

    /** The Chinese word for people. */
    public String title() {
      return title;
    }
  }
}
