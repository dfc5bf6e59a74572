package org.daiban.node.http;

/** How large a request may be, all limits in one place. Sizes are bytes after inflating. */
public final class BodyLimits {
  /** A form with all its fields is a few kilobytes. */
  public static final long JSON_BYTES_MAX = 1024L * 1024;

  /** A photo of a paper; larger ones are shrunk by the screen before they are sent. */
  public static final long ATTACHMENT_BYTES_MAX = 8L * 1024 * 1024;

  /** An exchange carries a batch; {@code Protocol} keeps batches below this. */
  public static final long EXCHANGE_BYTES_MAX = 8L * 1024 * 1024;

  /** A parcel that comes through the browser; one on a stick may be larger. */
  public static final long PARCEL_BYTES_MAX = 512L * 1024 * 1024;

  /** A table of fifty thousand rows as {@code .xlsx}, at a route whose path ends in /sheet. */
  public static final long SHEET_BYTES_MAX = 16L * 1024 * 1024;

  /** Nesting of JSON values; our deepest record has six levels. */
  public static final int JSON_DEPTH_MAX = 32;

  /** What is read and thrown away so that a sender hears why it was refused. */
  static final long DRAIN_BYTES_MAX = 32L * 1024 * 1024;

  private BodyLimits() {}

  /** The limit for a request to this path. */
  static long forPath(String path) {
    if (path.startsWith("/sync/")) {
      return EXCHANGE_BYTES_MAX;
    }
    if (path.matches("/api/(desk/)?courier/(up/)?files/[^/]+")) {
      return PARCEL_BYTES_MAX;
    }
    if (path.startsWith("/api/desk/") && path.endsWith("/sheet")) {
      return SHEET_BYTES_MAX;
    }
    return path.startsWith("/api/attachments") ? ATTACHMENT_BYTES_MAX : JSON_BYTES_MAX;
  }
}
