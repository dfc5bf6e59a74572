package org.daiban.android;

import java.io.File;
import org.daiban.device.casebook.CasebookContract;
import org.daiban.device.database.Database;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Casebook on a tablet. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34)
public class AndroidCasebookTest extends CasebookContract {
  @Override
  protected Database open(File file) {
    return AndroidDatabase.open(file);
  }
}
