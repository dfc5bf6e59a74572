package org.daiban.core.number;

/**
 * What a person typed, made plain. Chinese input methods produce full-width digits, ideographic
 * spaces, several kinds of middle dot and invisible marks; none of them is meant.
 */
public final class TypedText {
  private static final int FULL_WIDTH_OFFSET = 0xFEE0;

  private TypedText() {}

  /**
   * Running text on one line: digits and letters made half-width, every blank a plain space, ends
   * trimmed, middle dots of names made {@code ·}. Chinese punctuation stays as typed.
   */
  public static String line(String typed) {
    return plain(typed, false, false).trim();
  }

  /** Running text that may have several lines: as {@link #line}, with line ends made {@code \n}. */
  public static String lines(String typed) {
    return plain(typed.replace("\r\n", "\n").replace('\r', '\n'), false, true).trim();
  }

  /** A code, number or date: every full-width character made half-width and every blank dropped. */
  public static String code(String typed) {
    return withoutBlanks(plain(typed, true, false));
  }

  /** The text without any plain space. */
  public static String withoutBlanks(String text) {
    return text.replace(" ", "");
  }

  private static String plain(String typed, boolean punctuationToo, boolean keepLineEnds) {
    StringBuilder plain = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c == '\n' && keepLineEnds) {
        plain.append(c);
      } else if (isBlank(c)) {
        plain.append(' ');
      } else if (isVisible(c)) {
        plain.append(narrow(c, punctuationToo));
      }
    }
    return plain.toString();
  }

  private static boolean isBlank(char c) {
    return c == '\t' || c == '\n' || c == '\r' || c == '\u3000' || Character.isSpaceChar(c);
  }

  private static boolean isVisible(char c) {
    return c != '\uFEFF' && !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
  }

  private static char narrow(char c, boolean punctuationToo) {
    if (isMiddleDot(c)) {
      return '·';
    }
    boolean fullWidth = c >= '\uFF01' && c <= '\uFF5E';
    char half = fullWidth ? (char) (c - FULL_WIDTH_OFFSET) : c;
    return punctuationToo || Character.isLetterOrDigit(half) ? half : c;
  }

  private static boolean isMiddleDot(char c) {
    return c == '\u2022' || c == '\u2027' || c == '\u30FB' || c == '\u2219' || c == '\u22C5';
  }
}
