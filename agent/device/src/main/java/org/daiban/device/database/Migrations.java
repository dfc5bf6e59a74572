package org.daiban.device.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Brings a database forward, script by script. {@code PRAGMA user_version} holds the number of the
 * last script that ran; a script and its number are one transaction, so a power cut in between
 * repeats it from its start. There is no way back. (Flyway does not run on Android.)
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
          for (String sql : statements(scripts.get(number - 1))) {
            execute(database, sql);
          }
          execute(database, "PRAGMA user_version = " + number);
          return number;
        });
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
