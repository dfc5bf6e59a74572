package org.daiban.core.courier;

import org.daiban.core.log.Protocol;

/** Limits of parcels and sticks, all in one place. */
public final class ParcelLimits {
  /** Bytes of one parcel; the file system of most sticks ends at 4 GiB. */
  public static final long PARCEL_BYTES_MAX = 2L * 1024 * 1024 * 1024 - 1;

  /** Files of a stick's folder that are looked at; a county has some 300 villages. */
  public static final int FILES_MAX = 2_000;

  /** Records of one parcel. */
  public static final int RECORDS_MAX = 20_000;

  /** Bytes of the list before sealing; a record takes some 200. */
  public static final int LIST_BYTES_MAX = 8 * 1024 * 1024;

  /** Characters of the head and of the line of certificates, each. */
  public static final int LINE_CHARS_MAX = 64 * 1024;

  /** Bytes of one sealed record: an exchange's body that gzip makes no smaller, and its tag. */
  public static final int RECORD_BYTES_MAX = Protocol.EXCHANGE_BYTES_MAX + 64 * 1024;

  /** Characters of batches that are put together into one record, unless one alone is longer. */
  public static final int RECORD_CHARS_WANTED = 512 * 1024;

  /** Characters of batches in one parcel: some 2,500 cases. The rest goes with a later one. */
  public static final long TEXT_CHARS_MAX = 4L * 1024 * 1024;

  /** Characters of feed in one answer, but for its last page. The rest comes with a later one. */
  public static final long FEED_CHARS_MAX = 8L * 1024 * 1024;

  /** Photos in one parcel; each takes a few records. */
  public static final int ATTACHMENTS_MAX = 4_000;

  /** Pages of the feed in one answer. */
  public static final int PAGES_MAX = 200;

  /** What is left free on a stick, in bytes, for its own tables. */
  public static final long STICK_RESERVE_BYTES = 256 * 1024;

  static final int ID_BYTES = 16;

  private ParcelLimits() {}
}
