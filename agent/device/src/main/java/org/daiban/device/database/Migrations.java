package org.daiban.device.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings a database forward, script by script. {@code PRAGMA user_version} holds the number of the
 * last script that ran; a script and its number are one transaction, so a power cut in between
 * repeats it from its start, and a script that would lose a row is undone. There is no way back.
 * (Flyway does not run on Android.)
 */
public final class Migrations {
  private final List<String> scripts;

  /**
   * @param scripts the scripts in order, the first being number 1; within a script each statement
   *     ends with a semicolon at the end of its line; a line that starts with -- is a comment
   */
  public Migrations(List<String> scripts) {
    this.scripts = Collections.unmodifiableList(new ArrayList<>(scripts));
  }

  /**
   * Runs what has not run yet.
   *
   * @throws SchemaTooNew when a later version of the program has written the file
   */
  public void run(Database database) {
    int version = version(database);
    if (version > scripts.size()) {
      throw new SchemaTooNew(version, scripts.size());
    }
    for (int next = version + 1; next <= scripts.size(); next++) {
      run(database, next);
    }
  }

  private void run(Database database, int number) {
    database.transaction(
        () -> {
          Map<String, Long> before = rows(database);
          for (String sql : statements(scripts.get(number - 1))) {
            execute(database, sql);
          }
          refuseIfFewer(before, rows(database), number);
          execute(database, "PRAGMA user_version = " + number);
          return number;
        });
  }

  /** A script may add and change, and never loses a row; one that does is undone with its work. */
  private static void refuseIfFewer(Map<String, Long> before, Map<String, Long> after, int number) {
    before.forEach(
        (table, rows) -> {
          if (after.getOrDefault(table, 0L) < rows) {
            throw new IllegalStateException("Script " + number + " loses rows of " + table);
          }
        });
  }

  private static Map<String, Long> rows(Database database) {
    List<String> tables =
        Rows.all(
            database.prepare(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                    + " AND name NOT LIKE 'sqlite_%' AND name <> 'android_metadata'"),
            row -> row.columnText(0));
    Map<String, Long> rows = new LinkedHashMap<>();
    for (String table : tables) {
      rows.put(table, Rows.number(database.prepare("SELECT count(*) FROM " + table)));
    }
    return rows;
  }

  /** The number of the last script that ran; 0 for a new file. */
  public static int version(Database database) {
    return database.transaction(
        () -> {
          try (Statement statement = database.prepare("PRAGMA user_version")) {
            return statement.step() ? Math.toIntExact(statement.columnLong(0)) : 0;
          }
        });
  }

  static List<String> statements(String script) {
    List<String> statements = new ArrayList<>();
    String text = script.replaceAll("(?m)^--.*$", "");
    for (String part : text.split(";\\s*(\\n|$)", -1)) {
      if (!part.trim().isEmpty()) {
        statements.add(part.trim());
      }
    }
    return statements;
  }

  private static void execute(Database database, String sql) {
    try (Statement statement = database.prepare(sql)) {
      statement.step();
    }
  }
}
