package org.daiban.device.recovery;

import java.util.Optional;
import org.daiban.device.database.Database;
import org.daiban.device.store.SettingTable;

/** What became of a damaged store, told until a person has read it. */
public final class RecoveryReport {
  private static final String REPORT = "recovery";
  private static final String UNFINISHED = "recovery-unfinished";
  private static final String NOTHING = "";

  private final Database database;
  private final SettingTable settings;

  public RecoveryReport(Database database) {
    this.database = database;
    this.settings = new SettingTable(database);
  }

  /** The newest report that nobody has read. */
  public Optional<Salvaged> find() {
    return database.transaction(
        () -> settings.find(REPORT).filter(text -> !text.isEmpty()).map(Salvaged::parse));
  }

  /** A person has read it. */
  public void read() {
    set(REPORT, NOTHING);
  }

  /** Whether what follows from the entries has still to be made out of them. */
  boolean isUnfinished() {
    return database.transaction(
        () -> settings.find(UNFINISHED).filter(text -> !text.isEmpty()).isPresent());
  }

  void put(Salvaged salvaged) {
    set(REPORT, salvaged.text());
    set(UNFINISHED, "yes");
  }

  /** Everything that follows from the entries stands again. */
  void finished(long photosMissing) {
    find().ifPresent(report -> set(REPORT, report.withPhotosMissing(photosMissing).text()));
    set(UNFINISHED, NOTHING);
  }

  private void set(String name, String value) {
    database.transaction(
        () -> {
          settings.put(name, value);
          return null;
        });
  }
}
