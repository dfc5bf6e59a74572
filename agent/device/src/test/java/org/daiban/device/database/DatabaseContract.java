package org.daiban.device.database;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import org.daiban.device.database.DatabaseFailure.Kind;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * What every driver of {@link Database} must answer alike. It is written in JUnit 4 because
 * Robolectric, which stands for a tablet here, runs nothing later.
 */
public abstract class DatabaseContract {
  private static final String NOTE =
      "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT UNIQUE, body BLOB)";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private File file;
  private Database database;

  /** Opens the file with the driver under test. */
  protected abstract Database open(File file);

  @Before
  public void openNew() throws IOException {
    file = new File(folder.newFolder("代办 数据"), "device.db");
    database = open(file);
    run(NOTE);
  }

  @After
  public void close() {
    database.close();
  }

  @Test
  public void committedRowIsThereAfterReopening() {
    insert(1, "收件");
    reopen();
    assertEquals("收件", text(1));
  }

  @Test
  public void failedWorkLeavesNothing() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            database.transaction(
                () -> {
                  insert(1, "a");
                  throw new IllegalArgumentException("stop");
                }));
    assertEquals(0, count());
  }

  @Test
  public void innerTransactionJoinsTheOuterOne() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            database.transaction(
                () -> {
                  database.transaction(() -> insert(1, "a"));
                  throw new IllegalArgumentException("stop");
                }));
    assertEquals(0, count());
  }

  @Test
  public void failureInsideFailsTheOuterTransactionEvenWhenCaught() {
    assertThrows(
        IllegalStateException.class,
        () ->
            database.transaction(
                () -> {
                  insert(1, "a");
                  assertThrows(DatabaseFailure.class, () -> insert(1, "b"));
                  return null;
                }));
    assertEquals(0, count());
    insert(2, "works on");
    assertEquals(1, count());
  }

  @Test
  public void statementOutsideATransactionIsRefused() {
    assertThrows(IllegalStateException.class, () -> database.prepare("SELECT 1"));
  }

  @Test
  public void wrongSqlIsTheProgramsFault() {
    assertThrows(IllegalStateException.class, () -> run("SELEKT 1"));
  }

  @Test
  public void everyKindOfValueComesBackAsItWent() {
    byte[] bytes = {0, 1, -1, 127, -128};
    database.transaction(
        () -> {
          try (Statement s =
              database.prepare("INSERT INTO note (id, text, body) VALUES (?, ?, ?)")) {
            s.bindLong(1, Long.MAX_VALUE).bindText(2, "𠀀·'\"?\n").bindBytes(3, bytes);
            return s.step();
          }
        });
    database.transaction(
        () -> {
          try (Statement s = database.prepare("SELECT id, text, body FROM note WHERE id = ?")) {
            assertTrue(s.bindLong(1, Long.MAX_VALUE).step());
            assertEquals(Long.MAX_VALUE, s.columnLong(0));
            assertEquals("𠀀·'\"?\n", s.columnText(1));
            assertArrayEquals(bytes, s.columnBytes(2));
            assertFalse(s.step());
            return null;
          }
        });
  }

  @Test
  public void nullComesBackAsNull() {
    database.transaction(
        () -> {
          try (Statement s =
              database.prepare("INSERT INTO note (id, text, body) VALUES (?, ?, ?)")) {
            return s.bindLong(1, 1).bindText(2, null).bindNull(3).step();
          }
        });
    database.transaction(
        () -> {
          try (Statement s = database.prepare("SELECT text, body, id FROM note")) {
            assertTrue(s.step());
            assertTrue(s.columnIsNull(0));
            assertNull(s.columnText(0));
            assertNull(s.columnBytes(1));
            assertFalse(s.columnIsNull(2));
            return null;
          }
        });
  }

  @Test
  public void numberIsComparedAsANumber() {
    insert(2, "two");
    insert(10, "ten");
    long above = number("SELECT count(*) FROM note WHERE id + 0 > ?", 2);
    assertEquals(1, above);
  }

  @Test
  public void rowsComeInTurn() {
    for (int i = 1; i <= 500; i++) {
      insert(i, "n" + i);
    }
    long sum =
        database.transaction(
            () -> {
              long total = 0;
              try (Statement s = database.prepare("SELECT id FROM note ORDER BY id")) {
                while (s.step()) {
                  total += s.columnLong(0);
                }
              }
              return total;
            });
    assertEquals(125_250, sum);
  }

  @Test
  public void rowOfNearlyOneMegabyteComesBack() {
    char[] letters = new char[300_000];
    Arrays.fill(letters, '办');
    insert(1, new String(letters));
    assertEquals(letters.length, text(1).length());
  }

  @Test
  public void changesCountsTheRowsTouched() {
    insert(1, "a");
    insert(2, "b");
    assertEquals(2, changes("UPDATE note SET body = NULL"));
    assertEquals(1, changes("DELETE FROM note WHERE id = 1"));
    assertEquals(0, changes("DELETE FROM note WHERE id = 1"));
    assertEquals(0, changes("INSERT OR IGNORE INTO note (id, text) VALUES (3, 'b')"));
    assertEquals(1, changes("INSERT OR IGNORE INTO note (id, text) VALUES (3, 'c')"));
  }

  @Test
  public void secondEqualRowIsAConstraintFailure() {
    insert(1, "a");
    assertEquals(Kind.CONSTRAINT, kindOf(() -> insert(2, "a")));
  }

  @Test
  public void foreignKeysAreKept() {
    run("CREATE TABLE part (note INTEGER NOT NULL REFERENCES note (id))");
    assertEquals(Kind.CONSTRAINT, kindOf(() -> run("INSERT INTO part (note) VALUES (9)")));
  }

  @Test
  public void fullDiskLeavesWhatWasSaved() {
    insert(1, "saved");
    number("PRAGMA max_page_count = " + (number("PRAGMA page_count") + 1));
    char[] letters = new char[100_000];
    Arrays.fill(letters, 'x');
    assertEquals(Kind.FULL, kindOf(() -> insert(2, new String(letters))));
    reopen();
    assertEquals("saved", text(1));
    assertEquals(1, count());
  }

  @Test
  public void damagedFileIsReportedAndLeftAsItIs() throws IOException {
    database.close();
    byte[] damaged =
        "这不是数据库。This is no database, but a text of some length.".getBytes(StandardCharsets.UTF_8);
    File other = folder.newFile("damaged.db");
    Files.write(other.toPath(), damaged);
    Kind kind =
        kindOf(
            () -> {
              try (Database broken = open(other)) {
                Migrations.version(broken);
              }
            });
    assertEquals(Kind.CORRUPT, kind);
    assertArrayEquals(damaged, Files.readAllBytes(other.toPath()));
  }

  @Test
  public void commitsWaitForTheDisk() {
    assertEquals(2, number("PRAGMA synchronous"));
    assertEquals("wal", answer("PRAGMA journal_mode"));
  }

  @Test
  public void threadsTakeTurns() throws InterruptedException {
    insert(1, "0");
    Thread[] threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(this::addFifty);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals("200", text(1));
  }

  @Test
  public void migrationsRunOnceAndInOrder() {
    Migrations first = new Migrations(Collections.singletonList("CREATE TABLE a (x TEXT);\n"));
    Migrations second =
        new Migrations(
            Arrays.asList(
                "CREATE TABLE a (x TEXT);\n",
                "ALTER TABLE a ADD COLUMN y TEXT;\nINSERT INTO a (x, y) VALUES ('1', '2');\n"));
    first.run(database);
    second.run(database);
    second.run(database);
    assertEquals(2, Migrations.version(database));
    assertEquals(1, number("SELECT count(*) FROM a"));
  }

  @Test
  public void brokenScriptLeavesTheVersionBefore() {
    Migrations broken =
        new Migrations(Collections.singletonList("CREATE TABLE a (x TEXT);\nCREATE TABEL b;\n"));
    assertThrows(IllegalStateException.class, () -> broken.run(database));
    assertEquals(0, Migrations.version(database));
    assertEquals(0, number("SELECT count(*) FROM sqlite_master WHERE name = 'a'"));
  }

  @Test
  public void fileOfALaterProgramIsNotTouched() {
    run("PRAGMA user_version = 7");
    Migrations known = new Migrations(Collections.singletonList("CREATE TABLE a (x TEXT);\n"));
    assertThrows(SchemaTooNew.class, () -> known.run(database));
    assertEquals(7, Migrations.version(database));
  }

  private void addFifty() {
    for (int i = 0; i < 50; i++) {
      database.transaction(
          () -> {
            long seen = number("SELECT text FROM note WHERE id = 1");
            run("UPDATE note SET text = '" + (seen + 1) + "' WHERE id = 1");
            return null;
          });
    }
  }

  private void reopen() {
    database.close();
    database = open(file);
  }

  private boolean insert(long id, String text) {
    return database.transaction(
        () -> {
          try (Statement s = database.prepare("INSERT INTO note (id, text) VALUES (?, ?)")) {
            return s.bindLong(1, id).bindText(2, text).step();
          }
        });
  }

  private String text(long id) {
    return database.transaction(
        () -> {
          try (Statement s = database.prepare("SELECT text FROM note WHERE id = ?")) {
            assertTrue(s.bindLong(1, id).step());
            return s.columnText(0);
          }
        });
  }

  private long count() {
    return number("SELECT count(*) FROM note");
  }

  private void run(String sql) {
    database.transaction(
        () -> {
          try (Statement s = database.prepare(sql)) {
            return s.step();
          }
        });
  }

  private int changes(String sql) {
    return database.transaction(
        () -> {
          try (Statement s = database.prepare(sql)) {
            s.step();
            return s.changes();
          }
        });
  }

  private long number(String sql, long... parameters) {
    return database.transaction(
        () -> {
          try (Statement s = database.prepare(sql)) {
            for (int i = 0; i < parameters.length; i++) {
              s.bindLong(i + 1, parameters[i]);
            }
            assertTrue(s.step());
            return s.columnLong(0);
          }
        });
  }

  private String answer(String sql) {
    return database.transaction(
        () -> {
          try (Statement s = database.prepare(sql)) {
            assertTrue(s.step());
            return s.columnText(0);
          }
        });
  }

  private static Kind kindOf(Runnable act) {
    return assertThrows(DatabaseFailure.class, act::run).kind();
  }
}
