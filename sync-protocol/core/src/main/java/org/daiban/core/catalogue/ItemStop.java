package org.daiban.core.catalogue;

/**
 * Says that an item cannot be applied for from a day on, or can again. Cases that run go on by the
 * version they were captured with.
 *
 * @param code the item's 12 digits
 * @param reason in Chinese, shown to whoever looks for the item
 * @param name the item's, as its last text had it; empty where only the stop's own text is at hand
 * @param since the ISO day from which it holds; empty likewise
 */
public record ItemStop(String code, Kind kind, String reason, String name, String since) {
  /** One as its text has it. */
  public ItemStop(String code, Kind kind, String reason) {
    this(code, kind, reason, "", "");
  }

  /** The same, of this item and from this day on. */
  ItemStop of(String item, String from) {
    return new ItemStop(code, kind, reason, item, from);
  }

  /** What whoever looks for the item is told, in Chinese. */
  public String words() {
    String why = reason.trim().isEmpty() ? "" : "，原因：" + reason;
    return "“" + name + "”自" + since + "起" + kind.title() + why + "。";
  }

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
