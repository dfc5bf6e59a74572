package org.daiban.android;

import java.io.File;
import org.daiban.device.database.Database;
import org.daiban.device.visits.VisitsContract;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Visits on a tablet. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34)
public class AndroidVisitsTest extends VisitsContract {
  @Override
  protected Database open(File file) {
    return AndroidDatabase.open(file);
  }
}
