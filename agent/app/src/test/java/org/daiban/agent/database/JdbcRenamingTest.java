package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.database.Database;
import org.daiban.device.outbox.RenamingContract;

/** Renaming on a laptop. */
public class JdbcRenamingTest extends RenamingContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
