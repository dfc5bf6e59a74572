package org.daiban.agent.crash;

import java.nio.file.Path;
import java.util.List;
import org.daiban.agent.database.JdbcDatabase;
import org.daiban.core.log.ClockEvidence;
import org.daiban.core.log.Entry;
import org.daiban.device.database.Database;
import org.daiban.device.database.Rows;
import org.daiban.device.log.Chance;
import org.daiban.device.log.DeviceLog;
import org.daiban.device.log.DeviceName;
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.LogNameTable;
import org.daiban.device.store.DeviceSchema;
import org.daiban.device.store.SettingTable;

/** The device's database; beside each entry it writes the number into another table. */
final class DeviceLogFile implements LogOnDisk {
  private static final String NUMBER = "test.number";

  private final Database database;
  private final EntryTable entries;
  private final SettingTable settings;
  private final DeviceLog log;

  DeviceLogFile(Path file) {
    database = JdbcDatabase.open(file);
    try {
      DeviceSchema.migrate(database);
    } catch (RuntimeException damaged) {
      database.close();
      throw damaged;
    }
    entries = new EntryTable(database);
    settings = new SettingTable(database);
    log =
        new DeviceLog(
            new DeviceName(DEVICE),
            entries,
            new LogNameTable(database),
            () -> new ClockEvidence(0, 0, "boot", null, null),
            new Chance(new java.util.Random(1)));
  }

  @Override
  public long write() {
    return database.transaction(
        () -> {
          Entry model = LogOnDisk.next(DEVICE, null);
          String payload = model.payload() + " ".repeat((int) (entries.head() * 977 % 9_000));
          Entry entry =
              log.append(
                  model.header().caseId(), "test.note", model.header().actor(), "1", payload);
          settings.put(NUMBER, Long.toString(entry.header().seq()));
          return entry.header().seq();
        });
  }

  @Override
  public List<Entry> entries() {
    return database.transaction(() -> entries.from(1, Integer.MAX_VALUE));
  }

  @Override
  public long promised() {
    return database.transaction(() -> settings.find(NUMBER).map(Long::parseLong).orElse(0L));
  }

  @Override
  public String integrity() {
    return database.transaction(
        () ->
            Rows.first(database.prepare("PRAGMA integrity_check"), row -> row.columnText(0))
                .orElse(""));
  }

  @Override
  public void close() {
    database.close();
  }
}
