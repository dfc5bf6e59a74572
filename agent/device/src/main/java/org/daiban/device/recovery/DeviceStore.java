package org.daiban.device.recovery;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daiban.core.log.Entry;
import org.daiban.device.database.Database;
import org.daiban.device.database.DatabaseFailure;
import org.daiban.device.database.DatabaseFailure.Kind;
import org.daiban.device.database.Migrations;
import org.daiban.device.database.Soundness;
import org.daiban.device.log.DeviceClock;
import org.daiban.device.store.DeviceSchema;

/**
 * The file of a device's store, opened whole.
 *
 * <pre>
 * device.db                       the store
 * device.db.damaged-20261121-1    one that was found damaged, with its -wal; nobody deletes it
 * device.db.recovering            says that the newest of those is being read; holds its name
 * device.db.new                   what is being built out of it
 * device.db.before-4              the store as it was before script 4, for 30 days
 * </pre>
 *
 * <p>Each step can be done again after a power cut: the note is written first and goes last.
 */
public final class DeviceStore {
  private static final long BEFORE_KEPT_MS = TimeUnit.DAYS.toMillis(30);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(DeviceClock.ZONE);
  private static final int PIECE_BYTES = 64 * 1024;

  private final File file;
  private final Function<File, Database> driver;

  /**
   * @param driver opens a file, and makes it if it is not there
   */
  public DeviceStore(File file, Function<File, Database> driver) {
    this.file = file;
    this.driver = driver;
  }

  /**
   * Opens the store and brings it to the newest schema; one that is damaged is built anew first.
   *
   * @param nowMs the device's clock; it names files and tells old ones, no more
   * @param others entries that lie elsewhere, such as in the second copy; asked for only then
   * @throws DatabaseFailure when the disk fails or another program holds the file
   */
  public Database open(long nowMs, Supplier<List<Entry>> others) {
    dropOldBackups(nowMs);
    if (!note().isFile()) {
      try {
        return opened();
      } catch (DatabaseFailure failure) {
        if (failure.kind() != Kind.CORRUPT) {
          throw failure;
        }
        begin(nowMs);
      }
    }
    finish(others.get());
    return opened();
  }

  private Database opened() {
    Database database = driver.apply(file);
    try {
      if (!Soundness.isWhole(database)) {
        throw new DatabaseFailure(Kind.CORRUPT, null);
      }
      int version = Migrations.version(database);
      if (version > 0 && version < DeviceSchema.newest()) {
        database.close();
        copy(file, beside("before-" + DeviceSchema.newest()));
        database = driver.apply(file);
      }
      DeviceSchema.migrate(database);
      return database;
    } catch (RuntimeException | Error failure) {
      database.close();
      throw failure;
    }
  }

  private void begin(long nowMs) {
    int count = 1;
    String day = DAY.format(Instant.ofEpochMilli(nowMs));
    while (beside("damaged-" + day + "-" + count).exists()) {
      count++;
    }
    write(note(), beside("damaged-" + day + "-" + count).getName());
  }

  private void finish(List<Entry> others) {
    File damaged = new File(file.getParentFile(), read(note()).trim());
    if (!damaged.exists()) {
      move(file, damaged);
    }
    if (wal(file).exists() && !wal(damaged).exists() && !fresh().exists()) {
      move(wal(file), wal(damaged));
    }
    File fresh = fresh();
    dropAll(file);
    dropAll(fresh);
    new Recovery(driver).fill(damaged, fresh, others);
    move(fresh, file);
    drop(note());
  }

  private void dropOldBackups(long nowMs) {
    File before = beside("before-" + DeviceSchema.newest());
    if (before.isFile() && nowMs - before.lastModified() > BEFORE_KEPT_MS) {
      drop(before);
    }
  }

  private File note() {
    return beside("recovering");
  }

  private File fresh() {
    return beside("new");
  }

  private File beside(String suffix) {
    return new File(file.getPath() + "." + suffix);
  }

  private static File wal(File database) {
    return new File(database.getPath() + "-wal");
  }

  private static void dropAll(File database) {
    drop(database);
    drop(wal(database));
    drop(new File(database.getPath() + "-shm"));
  }

  private static void drop(File gone) {
    if (gone.exists() && !gone.delete()) {
      throw new DatabaseFailure(Kind.IO, null);
    }
  }

  private static void move(File from, File to) {
    if (!from.renameTo(to)) {
      throw new DatabaseFailure(Kind.IO, null);
    }
  }

  /** A copy is there whole or not at all. */
  private static void copy(File from, File to) {
    File part = new File(to.getPath() + ".part");
    try (InputStream in = new FileInputStream(from);
        FileOutputStream out = new FileOutputStream(part)) {
      byte[] piece = new byte[PIECE_BYTES];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        out.write(piece, 0, read);
      }
      out.getFD().sync();
    } catch (IOException e) {
      throw failed(part, e);
    }
    move(part, to);
  }

  private static void write(File to, String text) {
    File part = new File(to.getPath() + ".part");
    try (FileOutputStream out = new FileOutputStream(part)) {
      out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      out.getFD().sync();
    } catch (IOException e) {
      throw failed(part, e);
    }
    move(part, to);
  }

  private static DatabaseFailure failed(File part, IOException cause) {
    boolean full = part.getParentFile().getUsableSpace() < PIECE_BYTES;
    return new DatabaseFailure(part.delete() && full ? Kind.FULL : Kind.IO, cause);
  }

  private static String read(File from) {
    try (InputStream in = new FileInputStream(from)) {
      byte[] name = new byte[256];
      int length = Math.max(0, in.read(name));
      return new String(name, 0, length, java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new DatabaseFailure(Kind.IO, e);
    }
  }
}
