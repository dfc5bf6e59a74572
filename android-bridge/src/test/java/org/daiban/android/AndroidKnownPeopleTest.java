package org.daiban.android;

import java.io.File;
import org.daiban.device.capture.KnownPeopleContract;
import org.daiban.device.database.Database;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Known people on a tablet. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34)
public class AndroidKnownPeopleTest extends KnownPeopleContract {
  @Override
  protected Database open(File file) {
    return AndroidDatabase.open(file);
  }
}
