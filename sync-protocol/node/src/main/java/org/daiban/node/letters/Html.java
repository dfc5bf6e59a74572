package org.daiban.node.letters;

import java.util.List;

/**
 * Builds a fragment of HTML. Every text handed in is escaped; only a fragment that this class built
 * goes in as it is, so that nothing a person typed can become markup.
 */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /** A paragraph. */
  Html paragraph(String text) {
    return element("p", "", text);
  }

  /** A paragraph of this class of the style sheet. */
  Html paragraph(String style, String text) {
    return element("p", style, text);
  }

  /** A heading inside a letter. */
  Html heading(String text) {
    return element("h2", "", text);
  }

  /** Any element that holds one text. */
  Html element(String name, String style, String text) {
    open(name, style);
    out.append(escaped(text));
    return close(name);
  }

  /** A numbered list; nothing when it is empty. */
  Html numbered(List<String> lines) {
    if (lines.isEmpty()) {
      return this;
    }
    open("ol", "");
    lines.forEach(line -> element("li", "", line));
    return close("ol");
  }

  /** A table with a head; its first column holds running numbers. */
  Html table(List<String> head, List<List<String>> rows) {
    open("table", "").open("thead", "").row("th", head).close("thead").open("tbody", "");
    rows.forEach(row -> row("td", row));
    return close("tbody").close("table");
  }

  /** A label with its value; nothing when the value is empty. */
  Html fact(String label, String value) {
    return value.isEmpty() ? this : element("dt", "", label).element("dd", "", value);
  }

  /** Opens an element; its name and style are the program's own words. */
  Html open(String name, String style) {
    out.append('<').append(name);
    if (!style.isEmpty()) {
      out.append(" class=\"").append(style).append('"');
    }
    out.append('>');
    return this;
  }

  /** Closes an element. */
  Html close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  /** A fragment built here before. */
  Html add(Html fragment) {
    out.append(fragment.out);
    return this;
  }

  /** The fragment as text. */
  String text() {
    return out.toString();
  }

  /** The text with the five characters that mean something in HTML spelt out. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  /** A narrow column of numbers comes first. */
  private Html row(String cell, List<String> values) {
    open("tr", "");
    for (int i = 0; i < values.size(); i++) {
      element(cell, i == 0 ? "n" : "", values.get(i));
    }
    return close("tr");
  }
}
