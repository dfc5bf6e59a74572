package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.database.Database;
import org.daiban.device.visits.VisitsContract;

/** Visits on a laptop. */
public class JdbcVisitsTest extends VisitsContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
