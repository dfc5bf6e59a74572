package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.copy.SecondCopyContract;
import org.daiban.device.database.Database;

/** The second copy of a laptop's store. */
public class JdbcSecondCopyTest extends SecondCopyContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
