package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.capture.KnownPeopleContract;
import org.daiban.device.database.Database;

/** Known people on a laptop. */
public class JdbcKnownPeopleTest extends KnownPeopleContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
