package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.casebook.CasebookContract;
import org.daiban.device.database.Database;

/** Casebook on a laptop. */
public class JdbcCasebookTest extends CasebookContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
