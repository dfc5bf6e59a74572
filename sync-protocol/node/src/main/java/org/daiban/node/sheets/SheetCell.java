package org.daiban.node.sheets;

import java.util.Optional;

/**
 * What stands in one cell, as text: a date as {@code 2026-03-02}, a number without its format.
 *
 * @param address column and row as the office program names them, such as {@code C7}
 * @param text without spaces at its ends; empty for an empty cell
 * @param fault what is wrong with the cell itself, in Chinese, such as a number that has lost its
 *     last digits; the text is then not to be used
 */
public record SheetCell(String address, String text, Optional<String> fault) {
  static SheetCell of(String address, String text) {
    return new SheetCell(address, text, Optional.empty());
  }

  static SheetCell wrong(String address, String fault) {
    return new SheetCell(address, "", Optional.of(fault));
  }
}
