package org.daiban.android;

import java.io.File;
import org.daiban.device.database.Database;
import org.daiban.device.store.MigratedStoreContract;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** A new program meets an old store on a tablet. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34)
public class AndroidMigratedStoreTest extends MigratedStoreContract {
  @Override
  protected Database open(File file) {
    return AndroidDatabase.open(file);
  }
}
