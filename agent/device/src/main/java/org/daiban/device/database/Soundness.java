package org.daiban.device.database;

import org.daiban.device.database.DatabaseFailure.Kind;

/** Looks whether the file of a database is whole, as far as SQLite can tell without indexes. */
public final class Soundness {
  private Soundness() {}

  /**
   * Reads every page of the file once. A device's file is bounded by its open work, so this takes
   * some tens of milliseconds.
   *
   * @return false when a page is damaged; a disk that cannot be read fails as everywhere
   */
  public static boolean isWhole(Database database) {
    try {
      return database.transaction(
          () ->
              Rows.first(database.prepare("PRAGMA quick_check(1)"), row -> row.columnText(0))
                  .filter("ok"::equals)
                  .isPresent());
    } catch (DatabaseFailure failure) {
      if (failure.kind() == Kind.CORRUPT) {
        return false;
      }
      throw failure;
    }
  }
}
