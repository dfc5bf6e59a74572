package org.daiban.core.catalogue;

/**
 * How Chinese is spelt in Latin letters. The table behind it differs between a laptop and a tablet,
 * so it is handed in.
 */
public interface Pinyin {
  /** First letters, small, such as {@code dbbz} for 低保补助; other characters as they are. */
  String initials(String text);

  /** All letters without tones and blanks, small, such as {@code dibaobuzhu}. */
  String full(String text);
}
