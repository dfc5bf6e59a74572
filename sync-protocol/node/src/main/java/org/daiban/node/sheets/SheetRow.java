package org.daiban.node.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row under the titles.
 *
 * @param number as the office program counts, the first row of the sheet is 1
 * @param cells by title of their column; every asked column is there, empty cells too
 */
public record SheetRow(int number, Map<String, SheetCell> cells) {
  public SheetRow {
    cells = new LinkedHashMap<>(cells);
  }

  /** What stands under a title; empty for an empty cell. */
  public String text(String title) {
    return cell(title).text();
  }

  /** Whether the sheet has a column of that title at all. */
  public boolean has(String title) {
    return !cell(title).address().isEmpty();
  }

  /** A message about a cell, which begins with its place: {@code C7（姓名）：…}. */
  public String about(String title, String message) {
    return cell(title).address() + "（" + title + "）：" + message;
  }

  /** What is wrong with cells of this row before anybody has judged what they mean. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    cells.forEach(
        (title, cell) -> cell.fault().ifPresent(fault -> faults.add(about(title, fault))));
    return faults;
  }

  private SheetCell cell(String title) {
    SheetCell cell = cells.get(title);
    if (cell == null) {
      throw new IllegalArgumentException("no such column was asked for: " + title);
    }
    return cell;
  }
}
