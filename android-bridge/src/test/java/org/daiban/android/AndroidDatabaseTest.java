package org.daiban.android;

import java.io.File;
import org.daiban.device.database.Database;
import org.daiban.device.database.DatabaseContract;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** The tablet's driver keeps the contract. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34)
public class AndroidDatabaseTest extends DatabaseContract {
  @Override
  protected Database open(File file) {
    return AndroidDatabase.open(file);
  }
}
