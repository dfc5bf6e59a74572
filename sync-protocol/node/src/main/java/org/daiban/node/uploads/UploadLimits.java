package org.daiban.node.uploads;

import java.sql.Connection;
import java.sql.SQLException;
import org.daiban.core.log.Protocol;
import org.daiban.node.http.Refusal;

/**
 * How much unfinished work a node takes on. None of these refusals names a time to wait: they hold
 * back one photo, never the text of a whole machine.
 */
final class UploadLimits {
  private UploadLimits() {}

  static void checkSize(long bytes) {
    if (bytes < 1 || bytes > Protocol.ATTACHMENT_BYTES_MAX) {
      throw Refusal.tooLarge(Protocol.ATTACHMENT_BYTES_MAX);
    }
  }

  /** Refuses what would go over a limit; room is reserved for the whole of each upload. */
  static void checkRoom(Connection connection, String owner, long bytes) throws SQLException {
    UploadTable.Load own = UploadTable.loadOf(connection, owner);
    if (own.uploads() >= Protocol.UPLOADS_OPEN_MAX
        || own.bytes() + bytes > Protocol.UPLOADS_OPEN_BYTES_MAX) {
      throw Refusal.of(
          429, "uploads-too-many", "未传完的照片太多", "您还有许多照片没有传完，不能再开始新的。", "程序会先把已经开始的传完；也可以取消不要的。");
    }
    if (UploadTable.load(connection).bytes() + bytes > Protocol.UPLOADS_ALL_BYTES_MAX) {
      throw Refusal.unavailable("uploads-full", "本中心未传完的照片已达上限。", "程序会稍后再传；长时间不行请联系本中心。");
    }
  }
}
