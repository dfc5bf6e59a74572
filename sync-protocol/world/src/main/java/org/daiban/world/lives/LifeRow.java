package org.daiban.world.lives;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a life: {@code when | who | what | state | clocks that run and when they are due | new
 * letters}. The first three say what happens, the others what must be so then.
 */
record LifeRow(LocalDateTime at, String who, String what, String expected) {
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final int CELLS = 6;

  /** The rows of a table; lines that are empty or begin with # are for people. */
  static List<LifeRow> read(String table) {
    List<LifeRow> rows = new ArrayList<>();
    for (String line : table.split("\r?\n", -1)) {
      if (!line.trim().isEmpty() && !line.trim().startsWith("#")) {
        rows.add(row(line.split("\\|", -1)));
      }
    }
    return rows;
  }

  private static LifeRow row(String[] cells) {
    if (cells.length != CELLS) {
      throw new IllegalArgumentException("a line of a life has " + CELLS + " cells: " + cells[0]);
    }
    String expected = text(cells[3].trim(), cells[4].trim(), cells[5].trim());
    return new LifeRow(at(cells[0].trim()), cells[1].trim(), cells[2].trim(), expected);
  }

  private static LocalDateTime at(String text) {
    return text.contains(" ")
        ? LocalDateTime.parse(text.replace(' ', 'T'))
        : LocalDate.parse(text).atTime(TEN);
  }

  /** The last three cells in one. */
  static String text(String state, String clocks, String letters) {
    return String.join(" | ", state, clocks, letters);
  }

  /** The line again, with these last cells. */
  String with(String seen) {
    return String.join(" | ", at.toString(), who, what, seen);
  }
}
