package org.daiban.device.outbox;

import java.util.Optional;
import org.daiban.device.database.Database;
import org.daiban.device.store.SettingTable;

/**
 * Words that somebody has signed in the name of a node that this device knows, and that node has
 * not. Nothing of them is believed (P3); that they came is for a person to know, since they come
 * from a machine that handles this county's messages.
 */
public final class Forgeries {
  private static final String NAME = "forged";
  private static final int FIELDS = 3;

  private final Database database;
  private final SettingTable settings;

  public Forgeries(Database database) {
    this.database = database;
    this.settings = new SettingTable(database);
  }

  /**
   * The last of them.
   *
   * @param node in whose name it was
   * @param times how many there were so far, in whatever name
   * @param atMs when it came, epoch milliseconds of this device
   */
  public record Forged(String node, long times, long atMs) {}

  /** Notes that one more has come. */
  public void note(String node, long atMs) {
    database.transaction(
        () -> {
          long times = read().map(Forged::times).orElse(0L) + 1;
          settings.put(NAME, times + " " + atMs + " " + node);
          return null;
        });
  }

  /** The last one, if any ever came. */
  public Optional<Forged> last() {
    return database.transaction(this::read);
  }

  private Optional<Forged> read() {
    return settings.find(NAME).map(Forgeries::forged);
  }

  private static Forged forged(String text) {
    String[] fields = text.split(" ", FIELDS);
    return new Forged(fields[2], Long.parseLong(fields[0]), Long.parseLong(fields[1]));
  }
}
