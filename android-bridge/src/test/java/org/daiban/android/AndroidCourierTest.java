package org.daiban.android;

import java.io.File;
import org.daiban.device.courier.CourierContract;
import org.daiban.device.database.Database;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** A device's post by stick on a tablet. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34)
public class AndroidCourierTest extends CourierContract {
  @Override
  protected Database open(File file) {
    return AndroidDatabase.open(file);
  }
}
