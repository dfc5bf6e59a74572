package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.capture.PowerCutContract;
import org.daiban.device.database.Database;

/** PowerCut on a laptop. */
public class JdbcPowerCutTest extends PowerCutContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
