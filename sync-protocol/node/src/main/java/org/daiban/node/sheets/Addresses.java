package org.daiban.node.sheets;

import java.util.regex.Pattern;

/** Places of cells as office programs write them: letters for the column, then the row. */
final class Addresses {
  /** A sheet ends at XFD1048576. */
  static final int COLUMNS_MAX = 16_384;

  static final int ROWS_MAX = 1_048_576;

  private static final int LETTERS = 26;
  private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

  private Addresses() {}

  /** Both counted from 0 and from 1 as in {@code of(2, 7)}, which is C7. */
  static String of(int column, int row) {
    StringBuilder letters = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
    }
    return letters.append(row).toString();
  }

  /** The column from 0 that an address names; the one expected where it names none. */
  static int column(String address, int expected) {
    if (!ADDRESS.matcher(address).matches()) {
      return expected;
    }
    int column = 0;
    for (int i = 0; Character.isLetter(address.charAt(i)); i++) {
      column = column * LETTERS + address.charAt(i) - 'A' + 1;
    }
    return Math.min(column, COLUMNS_MAX) - 1;
  }

  /** The row from 1 that a row's own number names; the one expected where it names none. */
  static int row(String number, int expected) {
    return NUMBER.matcher(number).matches()
        ? Math.min(Integer.parseInt(number), ROWS_MAX)
        : expected;
  }
}
