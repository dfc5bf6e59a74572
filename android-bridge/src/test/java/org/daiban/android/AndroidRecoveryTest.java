package org.daiban.android;

import java.io.File;
import org.daiban.device.database.Database;
import org.daiban.device.recovery.RecoveryContract;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Recovery on a tablet. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34)
public class AndroidRecoveryTest extends RecoveryContract {
  @Override
  protected Database open(File file) {
    return AndroidDatabase.open(file);
  }
}
