package org.daiban.agent.database;

import java.io.File;
import org.daiban.device.attachment.AttachmentsContract;
import org.daiban.device.database.Database;

/** Attachments on a laptop. */
public class JdbcAttachmentsTest extends AttachmentsContract {
  @Override
  protected Database open(File file) {
    return JdbcDatabase.open(file.toPath());
  }
}
