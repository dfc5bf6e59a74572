package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.database.Database;
import org.daiban.device.outbox.LateReceiptsContract;

/** Late receipts on a laptop. */
public class JdbcLateReceiptsTest extends LateReceiptsContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
