package org.daiban.android;

import java.io.File;
import org.daiban.device.clearing.ClearingContract;
import org.daiban.device.database.Database;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** What a tablet lets go. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34)
public class AndroidClearingTest extends ClearingContract {
  @Override
  protected Database open(File file) {
    return AndroidDatabase.open(file);
  }
}
