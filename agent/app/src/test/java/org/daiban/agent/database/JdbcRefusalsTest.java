package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.database.Database;
import org.daiban.device.outbox.RefusalsContract;

/** Refusals on a laptop. */
public class JdbcRefusalsTest extends RefusalsContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
