package org.daiban.node.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One range of a Range header (RFC 9110 section 14.1.2), both ends included. */
public record ByteRange(long first, long last) {
  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * The range asked for, cut to the size; empty if there is no header or none that we serve, in
   * which case the whole is sent. A range beyond the end comes back not {@link #satisfiable}.
   */
  public static Optional<ByteRange> parse(String header, long size) {
    Matcher range = SINGLE.matcher(header == null ? "" : header.trim());
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (range.group(1).isEmpty()) {
      long suffix = Long.parseLong(range.group(2));
      return Optional.of(new ByteRange(suffix == 0 ? size : Math.max(0, size - suffix), size - 1));
    }
    long first = Long.parseLong(range.group(1));
    if (range.group(2).isEmpty()) {
      return Optional.of(new ByteRange(first, size - 1));
    }
    long last = Long.parseLong(range.group(2));
    return last < first
        ? Optional.empty()
        : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
  }

  /** Whether it begins before the end of so many bytes. */
  public boolean satisfiable(long size) {
    return first < size;
  }

  /** How many bytes it has. */
  public long length() {
    return last - first + 1;
  }

  /** The Content-Range header of an answer with it. */
  public String contentRange(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }
}
