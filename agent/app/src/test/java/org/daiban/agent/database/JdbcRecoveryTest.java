package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.database.Database;
import org.daiban.device.recovery.RecoveryContract;

/** Damaged stores on a laptop. */
public class JdbcRecoveryTest extends RecoveryContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
