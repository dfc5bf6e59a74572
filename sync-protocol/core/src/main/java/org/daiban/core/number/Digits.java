package org.daiban.core.number;

/** Plain decimal digits 0-9, and nothing that merely looks like one. */
final class Digits {
  private Digits() {}

  static boolean areAll(CharSequence text) {
    return areAll(text, 0, text.length());
  }

  static boolean areAll(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** For screens: the last four digits behind stars, such as {@code *******5678}. */
  static String lastFour(String digits) {
    StringBuilder stars = new StringBuilder();
    for (int i = 0; i < digits.length() - 4; i++) {
      stars.append('*');
    }
    return stars + digits.substring(digits.length() - 4);
  }

  /** The value of the digits {@code [from, to)}, which the caller has checked. */
  static int number(CharSequence text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + (text.charAt(i) - '0');
    }
    return value;
  }
}
