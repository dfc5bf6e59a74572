package org.daiban.device;

import java.io.File;
import java.io.IOException;
import org.daiban.device.database.Database;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;

/** A contract on a database file with the device's schema, for every driver. */
public abstract class FileContract {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private File file;
  private Database database;

  /** Opens the file with the driver under test. */
  protected abstract Database open(File file);

  @Before
  public final void openNew() throws IOException {
    file = new File(folder.newFolder("代办 数据"), "device.db");
    database = open(file);
  }

  @After
  public final void close() {
    database.close();
  }

  protected final Database database() {
    return database;
  }

  /** What a restart of the program does. */
  protected final Database reopened() {
    database.close();
    database = open(file);
    return database;
  }

  protected final File pictures() {
    return new File(folder.getRoot(), "照片");
  }
}
