package org.daiban.device.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.daiban.device.FileContract;
import org.daiban.device.database.Database;
import org.daiban.device.database.Killed;
import org.daiban.device.database.KilledDatabase;
import org.daiban.device.database.Migrations;
import org.daiban.device.database.Rows;
import org.daiban.device.recovery.DeviceStore;
import org.junit.Test;

/** A new version of the program meets an old store (row 15). */
public abstract class MigratedStoreContract extends FileContract {
  private static final long DAY_MS = 86_400_000L;
  private static final String OLD =
      "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL);\n";
  private static final String NEW =
      """
      CREATE TABLE note_2 (id INTEGER PRIMARY KEY, text TEXT NOT NULL, at INTEGER);
      INSERT INTO note_2 (id, text, at) SELECT id, text, 0 FROM note;
      ALTER TABLE note ADD COLUMN moved INTEGER;
      """;
  private static final String LOSES = "DELETE FROM note WHERE id > 1;\n";

  private void oldStore() {
    new Migrations(Collections.singletonList(OLD)).run(database());
    for (int i = 1; i <= 20; i++) {
      number("INSERT INTO note (id, text) VALUES (" + i + ", '第" + i + "件')");
    }
  }

  private long number(String sql) {
    return database().transaction(() -> Rows.number(database().prepare(sql)));
  }

  @Test
  public void migrationKilledAtAnyCallIsWholeOrNotThere() {
    oldStore();
    boolean alive = false;
    for (int kill = 1; !alive; kill++) {
      KilledDatabase dying = new KilledDatabase(database(), kill);
      try {
        new Migrations(Arrays.asList(OLD, NEW)).run(dying);
        alive = true;
      } catch (Killed powerCut) {
        reopened();
        assertEquals(20, number("SELECT count(*) FROM note"));
        boolean done = Migrations.version(database()) == 2;
        long tables = number("SELECT count(*) FROM sqlite_master WHERE name = 'note_2'");
        assertEquals("at call " + kill, done ? 1 : 0, tables);
        alive = done;
      }
    }
    new Migrations(Arrays.asList(OLD, NEW)).run(database());
    assertEquals(20, number("SELECT count(*) FROM note_2"));
    assertEquals(20, number("SELECT count(*) FROM note"));
  }

  @Test
  public void scriptThatLosesARowIsUndone() {
    oldStore();
    Migrations losing = new Migrations(Arrays.asList(OLD, LOSES));
    assertThrows(IllegalStateException.class, () -> losing.run(database()));
    assertEquals(20, number("SELECT count(*) FROM note"));
    assertEquals(1, Migrations.version(database()));
  }

  @Test
  public void storeAsItWasBeforeAnUpdateIsKeptForThirtyDays() throws IOException {
    File file = new File(folder.getRoot(), "old.db");
    Database old = open(file);
    new Migrations(Collections.singletonList(firstScript())).run(old);
    old.transaction(
        () -> {
          new SettingTable(old).put("kept", "yes");
          return null;
        });
    old.close();
    DeviceStore store = new DeviceStore(file, this::open);
    Database migrated = store.open(file.lastModified(), Collections::emptyList);
    assertEquals(DeviceSchema.newest(), Migrations.version(migrated));
    migrated.close();
    File before = new File(file.getPath() + ".before-" + DeviceSchema.newest());
    Database kept = open(before);
    assertEquals(1, Migrations.version(kept));
    assertEquals(Optional.of("yes"), kept.transaction(() -> new SettingTable(kept).find("kept")));
    kept.close();
    store.open(before.lastModified() + 30 * DAY_MS, Collections::emptyList).close();
    assertTrue(before.isFile());
    store.open(before.lastModified() + 31 * DAY_MS, Collections::emptyList).close();
    assertFalse(before.exists());
  }

  private static String firstScript() throws IOException {
    try (InputStream in = DeviceSchema.class.getResourceAsStream("001-device.sql");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      StringBuilder text = new StringBuilder();
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        text.append((char) c);
      }
      return text.toString();
    }
  }
}
