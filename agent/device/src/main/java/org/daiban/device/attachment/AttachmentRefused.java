package org.daiban.device.attachment;

import org.daiban.core.log.Protocol;

/** The bytes are not taken as an attachment; the message says why and what to do instead. */
public final class AttachmentRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  AttachmentRefused(Reason reason) {
    super(reason.message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why, with the code that the API answers and the sentence that a person reads. */
  public enum Reason {
    EMPTY("attachment.empty", "没有收到照片内容，未保存。请重新拍照或选择文件。(empty file)"),
    TOO_LARGE(
        "attachment.too-large",
        "照片超过"
            + Protocol.ATTACHMENT_BYTES_MAX / (1024 * 1024)
            + "MB，未保存。请用较低的清晰度重拍，或裁剪后再选。(photo too large)"),
    NO_PICTURE(
        "attachment.no-picture", "文件不是JPEG、PNG或WebP图片，未保存。请拍照，或把文件另存为这几种图片后再选。(not a picture)");

    private final String code;
    private final String message;

    Reason(String code, String message) {
      this.code = code;
      this.message = message;
    }

    /** The stable code for programs. */
    public String code() {
      return code;
    }
  }
}
