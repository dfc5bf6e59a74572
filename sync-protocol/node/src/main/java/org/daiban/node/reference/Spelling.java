package org.daiban.node.reference;

import org.daiban.core.catalogue.Pinyin;

/** The table of pinyin, read when somebody first spells. */
public final class Spelling {
  private static final class Read {
    static final Pinyin TABLE = new CharacterPinyin();
  }

  private Spelling() {}

  /** The table. */
  public static Pinyin pinyin() {
    return Read.TABLE;
  }
}
