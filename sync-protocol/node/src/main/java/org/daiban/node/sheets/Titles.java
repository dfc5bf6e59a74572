package org.daiban.node.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the row of titles, which may stand below a heading and a line of explanation, and says
 * which column of the sheet belongs to which title.
 */
final class Titles {
  static final int ROWS_SEARCHED = 20;

  private final List<SheetColumn> columns;
  private final Map<Integer, String> found = new HashMap<>();
  private int rows;
  private List<String> closestMissing;

  Titles(List<SheetColumn> columns) {
    this.columns = List.copyOf(columns);
    this.closestMissing =
        columns.stream().filter(SheetColumn::required).map(SheetColumn::title).toList();
  }

  boolean areFound() {
    return !found.isEmpty();
  }

  /** Whether somebody asked for a column of the sheet; before the titles are found, every one. */
  boolean isWanted(int column) {
    return found.isEmpty() || found.containsKey(column);
  }

  /** Which columns of the sheet are wanted, by title. */
  Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    found.forEach((column, title) -> places.put(title, column));
    return places;
  }

  /** Looks whether this is the row of titles. */
  void look(int row, Map<Integer, String> cells) {
    Map<Integer, String> titles = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (SheetColumn column : columns) {
      int place = place(row, cells, column.title());
      if (place >= 0) {
        titles.put(place, column.title());
      } else if (column.required()) {
        missing.add(column.title());
      }
    }
    if (missing.isEmpty()) {
      found.putAll(titles);
    } else if (missing.size() < closestMissing.size()) {
      closestMissing = missing;
    }
    if (++rows >= ROWS_SEARCHED) {
      require();
    }
  }

  /** A sheet that ends without its titles is refused. */
  void require() {
    if (!areFound()) {
      throw SheetFaults.titlesMissing(closestMissing);
    }
  }

  private static int place(int row, Map<Integer, String> cells, String title) {
    int place = -1;
    for (Map.Entry<Integer, String> cell : cells.entrySet()) {
      if (bare(cell.getValue()).equals(bare(title))) {
        if (place >= 0) {
          throw SheetFaults.titleTwice(Addresses.of(cell.getKey(), row), title);
        }
        place = cell.getKey();
      }
    }
    return place;
  }

  private static String bare(String title) {
    return title.replaceAll("[\\s　]+|[*＊]$", "").replaceAll("[*＊]$", "");
  }
}
