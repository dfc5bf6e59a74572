package org.daiban.core.catalogue;

/** Whether a material may be left out, and how. */
public enum Waiver {
  /** 不可免. */
  NONE("none"),
  /** 数据共享可免交: the organ looks it up. */
  SHARE("share"),
  /** 可告知承诺代替: a written promise stands for it. */
  DECLARE("declare"),
  /** 可容缺后补: it follows by a date. */
  DEFER("defer");

  private final String word;

  Waiver(String word) {
    this.word = word;
  }

  /** The catalogue's word. */
  public String word() {
    return word;
  }
}
