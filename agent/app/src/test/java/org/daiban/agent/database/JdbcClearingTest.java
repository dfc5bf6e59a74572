package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.clearing.ClearingContract;
import org.daiban.device.database.Database;

/** What a laptop lets go. */
public class JdbcClearingTest extends ClearingContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
