package org.daiban.device.recovery;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.Range;
import org.daiban.device.database.Database;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.device.database.PageRows;
import org.daiban.device.log.DeviceName;
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.LogNameTable;
import org.daiban.device.store.DeviceSchema;

/** Builds a new store out of a damaged file and of what lies beside it. */
final class Recovery {
  private final Function<File, Database> driver;

  Recovery(Function<File, Database> driver) {
    this.driver = driver;
  }

  /**
   * Fills a new file; the damaged one is only read.
   *
   * @param others entries from elsewhere, such as the second copy
   */
  void fill(File damaged, File fresh, List<Entry> others) {
    List<FoundEntry> inPages = inPages(damaged);
    Database to = driver.apply(fresh);
    try {
      DeviceSchema.migrate(to);
      List<String> torn = copyTables(damaged, to);
      SalvageTable.dropDamagedEntries(to);
      add(to, chosen(inPages));
      to.transaction(() -> nameLogs(to));
      add(to, to.transaction(() -> rowed(to, others)));
      SalvageTable.forgetCursors(to);
      new RecoveryReport(to).put(salvaged(to, torn));
    } finally {
      to.close();
    }
  }

  private static List<FoundEntry> inPages(File damaged) {
    List<FoundEntry> found = new ArrayList<>();
    PageRows.read(damaged, row -> FoundEntry.of(row).ifPresent(found::add));
    return found;
  }

  /** What SQLite itself can still read; a file that it does not take for one gives nothing. */
  private List<String> copyTables(File damaged, Database to) {
    try {
      Database from = driver.apply(damaged);
      try {
        return new SalvageTable(from, to).copyAll();
      } finally {
        from.close();
      }
    } catch (DatabaseFailure unreadable) {
      if (unreadable.kind() != DatabaseFailure.Kind.CORRUPT) {
        throw unreadable;
      }
      return Collections.singletonList("*");
    }
  }

  /**
   * One entry for each row: a page may hold an older state that was undone, so the one counts to
   * which the entry behind it is chained.
   */
  private static List<FoundEntry> chosen(List<FoundEntry> found) {
    Map<Digest, FoundEntry> byDigest = new HashMap<>();
    Map<Long, FoundEntry> byRow = new HashMap<>();
    for (FoundEntry each : found) {
      byDigest.put(each.entry().digest(), each);
      byRow.put(each.row(), each);
    }
    for (FoundEntry each : found) {
      FoundEntry before = byDigest.get(each.entry().header().previous());
      if (before != null && before.row() == each.row() - 1) {
        byRow.put(before.row(), before);
      }
    }
    return new ArrayList<>(byRow.values());
  }

  /** Where the log of each name begins follows from any entry of it. */
  private static long nameLogs(Database to) {
    EntryTable entries = new EntryTable(to);
    LogNameTable names = new LogNameTable(to);
    for (long row : SalvageTable.logRows(to)) {
      EntryHeader header = entries.from(row, 1).get(0).header();
      names.begin(new DeviceName(header.device()), row - header.seq());
    }
    return names.base();
  }

  /** Rows are counted through the logs of all names that this device has had. */
  private static List<FoundEntry> rowed(Database to, List<Entry> entries) {
    LogNameTable names = new LogNameTable(to);
    long head = new EntryTable(to).head();
    List<FoundEntry> found = new ArrayList<>();
    for (Entry entry : entries) {
      DeviceName name = new DeviceName(entry.header().device());
      names.begin(name, names.all().isEmpty() ? 0 : head);
      long row = names.findBase(name).orElse(0L) + entry.header().seq();
      found.add(new FoundEntry(row, entry, 0, 0, 0));
      head = Math.max(head, row);
    }
    return found;
  }

  private static void add(Database to, List<FoundEntry> found) {
    to.transaction(
        () -> {
          found.forEach(each -> SalvageTable.put(to, each));
          return null;
        });
  }

  private static Salvaged salvaged(Database to, List<String> torn) {
    List<Long> rows = SalvageTable.logRows(to);
    long receipted = SalvageTable.receiptedUpTo(to);
    List<Range> missing = new ArrayList<>();
    long next = receipted + 1; // what a device has dropped lies below what was receipted
    for (long row : rows) {
      if (row > next) {
        missing.add(new Range(next, row - 1));
      }
      next = Math.max(next, row + 1);
    }
    return new Salvaged(rows.size(), missing, torn, 0);
  }
}
