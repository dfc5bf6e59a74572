package org.daiban.device.recovery;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daiban.device.database.Database;
import org.daiban.device.database.KilledDatabase;

/** Opens databases of which one dies at its N-th call, as the program that opened it does. */
final class KilledDriver {
  private final Function<File, Database> driver;
  private final int calls;
  private final List<Database> opened = new ArrayList<>();

  KilledDriver(Function<File, Database> driver, int calls) {
    this.driver = driver;
    this.calls = calls;
  }

  Database open(File file) {
    Database database = driver.apply(file);
    opened.add(database);
    return new KilledDatabase(database, calls);
  }

  /** What the system does with the files of a dead program. */
  void close() {
    opened.forEach(Database::close);
  }
}
