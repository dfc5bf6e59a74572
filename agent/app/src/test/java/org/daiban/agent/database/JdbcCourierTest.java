package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.courier.CourierContract;
import org.daiban.device.database.Database;

/** A device's post by stick on a laptop. */
public class JdbcCourierTest extends CourierContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
