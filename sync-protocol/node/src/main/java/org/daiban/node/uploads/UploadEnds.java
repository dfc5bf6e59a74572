package org.daiban.node.uploads;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.daiban.core.request.PictureKind;
import org.daiban.node.attachments.Arrivals;
import org.daiban.node.attachments.AttachmentTable;
import org.daiban.node.attachments.Attachments;
import org.daiban.node.attachments.StoredAttachment;
import org.daiban.node.feed.ChangeFeed;
import org.daiban.node.http.Refusal;
import org.daiban.node.store.Transactions;

/** How an upload ends: it becomes an attachment, or it is thrown away. */
final class UploadEnds {
  private final UploadFiles files;
  private final Attachments attachments;
  private final Transactions transactions;
  private final Clock clock;

  UploadEnds(UploadFiles files, Attachments attachments, Transactions transactions, Clock clock) {
    this.files = files;
    this.attachments = attachments;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Makes a whole upload an attachment, unless its bytes are not what was promised. */
  void finish(Uploader who, Upload upload) {
    if (!files.hash(upload).equals(upload.hash())) {
      discard(upload);
      throw Refusal.of(422, "attachment-hash", "照片损坏", "照片的内容与编号不符，可能在途中损坏。", "程序会从头重新发送。");
    }
    Optional<PictureKind> kind = files.kind(upload);
    if (!kind.isPresent()) {
      discard(upload);
      throw Refusal.of(
          422,
          "attachment-no-picture",
          "照片没有保存",
          "文件不是JPEG、PNG或WebP图片，未保存。",
          "请拍照，或把文件另存为这几种图片后再选。");
    }
    keep(who, upload, kind.get().mediaType());
  }

  private void keep(Uploader who, Upload upload, String type) {
    try {
      attachments.adopt(files.file(upload), upload.hash());
    } catch (IOException e) {
      throw Attachments.diskRefused();
    }
    transactions.write(
        connection -> {
          record(connection, who, upload, type);
          return null;
        });
  }

  private void record(Connection connection, Uploader who, Upload upload, String type)
      throws SQLException {
    StoredAttachment stored = new StoredAttachment(upload.hash(), upload.size(), type);
    AttachmentTable.put(connection, stored, clock.millis());
    UploadTable.delete(connection, upload);
    ChangeFeed.publish(
        connection, Arrivals.brought(connection, upload.hash(), who.area(), upload.caseId()));
  }

  /** Throws an upload away, its row first: a file without a row is swept. */
  void discard(Upload upload) {
    transactions.write(
        connection -> {
          UploadTable.delete(connection, upload);
          return null;
        });
    files.delete(upload);
  }
}
