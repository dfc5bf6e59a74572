package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.capture.CaptureContract;
import org.daiban.device.database.Database;

/** Capture on a laptop. */
public class JdbcCaptureTest extends CaptureContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
