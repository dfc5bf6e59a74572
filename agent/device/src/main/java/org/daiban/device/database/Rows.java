package org.daiban.device.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns the rows of a statement that is bound into values, and closes it. */
public final class Rows {
  private Rows() {}

  /** Every row, in the statement's order. */
  public static <T> List<T> all(Statement statement, Function<Statement, T> row) {
    try (Statement open = statement) {
      List<T> values = new ArrayList<>();
      while (open.step()) {
        values.add(row.apply(open));
      }
      return values;
    }
  }

  /** The first row, if there is one. */
  public static <T> Optional<T> first(Statement statement, Function<Statement, T> row) {
    try (Statement open = statement) {
      return open.step() ? Optional.of(row.apply(open)) : Optional.empty();
    }
  }

  /** The number in the first column of the first row; 0 without a row. */
  public static long number(Statement statement) {
    return first(statement, row -> row.columnLong(0)).orElse(0L);
  }

  /** Runs a statement that yields no rows and answers how many it changed. */
  public static int changed(Statement statement) {
    try (Statement open = statement) {
      open.step();
      return open.changes();
    }
  }
}
