package org.daiban.node.cases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daiban.core.wire.WireException;

/**
 * The last row of a page of cases, so that the next page begins behind it whatever has come or gone
 * meanwhile. On the wire {@code <received at, ms>.<case>}.
 */
record PageEnd(long receivedAtMs, String caseId) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,15})\\.([0-9a-f-]{1,64})");

  static PageEnd parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new WireException("not the end of a page");
    }
    return new PageEnd(Long.parseLong(parts.group(1)), parts.group(2));
  }

  String text() {
    return receivedAtMs + "." + caseId;
  }
}
