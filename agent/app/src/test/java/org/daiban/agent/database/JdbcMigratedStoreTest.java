package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.database.Database;
import org.daiban.device.store.MigratedStoreContract;

/** A new program meets an old store on a laptop. */
public class JdbcMigratedStoreTest extends MigratedStoreContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
