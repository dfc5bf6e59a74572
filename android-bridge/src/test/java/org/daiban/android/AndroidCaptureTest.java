package org.daiban.android;

import java.io.File;
import org.daiban.device.capture.CaptureContract;
import org.daiban.device.database.Database;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Capture on a tablet. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34)
public class AndroidCaptureTest extends CaptureContract {
  @Override
  protected Database open(File file) {
    return AndroidDatabase.open(file);
  }
}
