package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.database.Database;
import org.daiban.device.courier.CourierContract;

/** A device's post by stick on a laptop. */
public class JdbcCourierTest extends CourierContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
