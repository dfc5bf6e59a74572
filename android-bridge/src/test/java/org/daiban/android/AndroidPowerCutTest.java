package org.daiban.android;

import java.io.File;
import org.daiban.device.capture.PowerCutContract;
import org.daiban.device.database.Database;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** PowerCut on a tablet. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34)
public class AndroidPowerCutTest extends PowerCutContract {
  @Override
  protected Database open(File file) {
    return AndroidDatabase.open(file);
  }
}
