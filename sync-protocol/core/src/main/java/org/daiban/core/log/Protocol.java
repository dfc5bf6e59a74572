package org.daiban.core.log;

/** Version and limits of the protocol, all in one place, so that both ends mean the same. */
public final class Protocol {
  /** The version this program speaks. */
  public static final int VERSION = 1;

  /** The oldest version whose devices are answered in their own version. */
  public static final int VERSION_OLDEST = 1;

  /** Entries in one batch. */
  public static final int BATCH_ENTRIES_MAX = 200;

  /** Characters of one batch's text. */
  public static final int BATCH_CHARS_MAX = 2 * 1024 * 1024;

  /** Characters of one header. */
  public static final int HEADER_CHARS_MAX = 4 * 1024;

  /** Characters of one payload; a long form with a table of 20 rows needs about 10,000. */
  public static final int PAYLOAD_CHARS_MAX = 256 * 1024;

  /** Characters of one signed text (certificate, receipt, snapshot). */
  public static final int SIGNED_CHARS_MAX = 512 * 1024;

  /** Bytes of one exchange's body before compression, either way. */
  public static final int EXCHANGE_BYTES_MAX = 8 * 1024 * 1024;

  /** How much longer than its packed form a body may be; real ones are up to 30 times as long. */
  public static final int INFLATE_RATIO_MAX = 200;

  /** Up to so many bytes a body may be, however short its packed form. */
  public static final int INFLATE_FREE_BYTES = 256 * 1024;

  /** Parts (batches, receipts, feed items) in one exchange, either way. */
  public static final int EXCHANGE_PARTS_MAX = 2_000;

  /** Feed items in one answer. */
  public static final int FEED_ITEMS_MAX = 500;

  /** Characters of one feed item's body; the catalogue is the largest. */
  public static final int FEED_BODY_CHARS_MAX = 2 * 1024 * 1024;

  /** Bytes of one attachment. */
  public static final int ATTACHMENT_BYTES_MAX = 8 * 1024 * 1024;

  /**
   * Bytes of an attachment that our own clients send in one request, so that a broken one costs
   * little. A node takes any length up to the end of the attachment.
   */
  public static final int ATTACHMENT_PIECE_BYTES = 256 * 1024;

  /** Unfinished uploads that one machine or person may have at a node. */
  public static final int UPLOADS_OPEN_MAX = 64;

  /** Bytes that the unfinished uploads of one machine or person may have when they are whole. */
  public static final long UPLOADS_OPEN_BYTES_MAX = 128L * 1024 * 1024;

  /** The same for all unfinished uploads at one node. */
  public static final long UPLOADS_ALL_BYTES_MAX = 4L * 1024 * 1024 * 1024;

  /** How long an unfinished upload waits for its next byte, in milliseconds. */
  public static final long UPLOAD_MS = 7 * 24 * 3_600_000L;

  /** Attachments in one manifest. */
  public static final int MANIFEST_ATTACHMENTS_MAX = 60;

  /** How long a challenge is good, in milliseconds. */
  public static final long CHALLENGE_MS = 24 * 3_600_000L;

  /** How long an enrolment code is good, in milliseconds. */
  public static final long ENROLMENT_CODE_MS = 24 * 3_600_000L;

  /** New names given in place of one: each copy of a disk needs one, and nobody needs many. */
  public static final int RENEWALS_MAX = 8;

  private Protocol() {}

  /** How many bytes so many packed ones may become; whatever asks for more is a bomb. */
  public static long inflatedBytesMax(long packedBytes) {
    return Math.max(INFLATE_FREE_BYTES, packedBytes * INFLATE_RATIO_MAX);
  }
}
