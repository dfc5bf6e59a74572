package org.daiban.node.cases;

import java.util.Optional;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.WireException;
import org.daiban.node.people.Area;

/**
 * Which cases a clerk asks for: those of an area, only open ones or all, with a text within number
 * or applicant, and of these the page behind a place in the list.
 *
 * @param text {@code ""} asks for no text
 * @param after the last row of the page before; empty for the first page
 */
record CaseQuery(Area area, boolean openOnly, String text, Optional<PageEnd> after) {
  /** The rows of a page. */
  static final int PAGE_ROWS = 100;

  private static final int TEXT_CHARS_MAX = 64;
  private static final String NUMBER_IN_GROUPS = "[\\d\\s\\u3000-]*\\d[\\d\\s\\u3000-]*";

  /** Reads what a screen asks: {@code view} todo or all, {@code text} and {@code after}. */
  static CaseQuery from(Area area, Fields fields) {
    String text = fields.textOr("text", "").trim();
    if (text.length() > TEXT_CHARS_MAX) {
      throw new WireException("a search has at most " + TEXT_CHARS_MAX + " characters");
    }
    boolean openOnly = !fields.textOr("view", "todo").equals("all");
    return new CaseQuery(area, openOnly, plain(text), fields.findText("after").map(PageEnd::parse));
  }

  /** A number as it is printed, in groups, is looked for as it is stored. */
  private static String plain(String text) {
    return text.matches(NUMBER_IN_GROUPS) ? text.replaceAll("\\D", "") : text;
  }
}
