package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.database.Database;
import org.daiban.device.database.DatabaseContract;

/** The laptop's driver keeps the contract. */
public class JdbcDatabaseTest extends DatabaseContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
