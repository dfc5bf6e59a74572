package org.daiban.android;

import java.io.File;
import org.daiban.device.database.Database;
import org.daiban.device.outbox.LateReceiptsContract;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Late receipts on a tablet. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34)
public class AndroidLateReceiptsTest extends LateReceiptsContract {
  @Override
  protected Database open(File file) {
    return AndroidDatabase.open(file);
  }
}
