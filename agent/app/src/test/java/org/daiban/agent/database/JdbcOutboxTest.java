package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.database.Database;
import org.daiban.device.outbox.OutboxContract;

/** Outbox on a laptop. */
public class JdbcOutboxTest extends OutboxContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
