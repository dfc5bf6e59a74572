package org.daiban.server.outside;

import org.daiban.node.letters.LetterPress;

/**
 * A page for everybody, Chinese first: a heading, paragraphs, facts, forms. Every text handed in is
 * escaped; only what this class built, or the press of letters, goes in as it is.
 */
final class PublicPage {
  private static final String STYLE = LetterPress.resource("/public/public.css");

  private final String title;
  private final String english;
  private final StringBuilder out = new StringBuilder();

  PublicPage(String title, String english) {
    this.title = title;
    this.english = english;
  }

  PublicPage paragraph(String text) {
    return paragraph("", text);
  }

  /** A paragraph of a class of the style sheet: quiet, good, bad, note. */
  PublicPage paragraph(String style, String text) {
    out.append("<p class=\"").append(style).append("\">").append(escaped(text)).append("</p>");
    return this;
  }

  PublicPage heading(String text) {
    out.append("<h2>").append(escaped(text)).append("</h2>");
    return this;
  }

  /** A name with its value; nothing when the value is empty. */
  PublicPage fact(String name, String value) {
    if (!value.isEmpty()) {
      out.append("<dl><dt>").append(escaped(name)).append("</dt>");
      out.append("<dd>").append(escaped(value)).append("</dd></dl>");
    }
    return this;
  }

  PublicPage item(String text) {
    out.append("<p class=\"item\">").append(escaped(text)).append("</p>");
    return this;
  }

  /** A large link of the program's own. */
  PublicPage link(String address, String text, String english) {
    out.append("<a class=\"link\" href=\"").append(address).append("\">").append(escaped(text));
    out.append("<small>").append(escaped(english)).append("</small></a>");
    return this;
  }

  /** A form that is sent in its body, never in an address. */
  PublicPage form(String address, String button, String fields) {
    out.append("<form method=\"post\" action=\"")
        .append(address)
        .append("\" autocomplete=\"off\">");
    out.append(fields)
        .append("<button data-testid=\"ask\">")
        .append(escaped(button))
        .append("</button></form>");
    return this;
  }

  /** A field of such a form, with what it wants told below. */
  static String field(String name, String label, String hint, String input) {
    return "<label for=\""
        + name
        + "\">"
        + escaped(label)
        + "</label><p class=\"quiet\" id=\""
        + name
        + "-hint\">"
        + escaped(hint)
        + "</p>"
        + input
            .replace("<input", described(name, "input"))
            .replace("<textarea", described(name, "textarea"));
  }

  private static String described(String name, String element) {
    return "<"
        + element
        + " data-testid=\""
        + name
        + "\" id=\""
        + name
        + "\" name=\""
        + name
        + "\" aria-describedby=\""
        + name
        + "-hint\"";
  }

  /** What the press of letters has set. */
  PublicPage set(String fragment) {
    out.append(fragment);
    return this;
  }

  /** The whole page; below it the way back. */
  String text() {
    return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        + "<meta name=\"robots\" content=\"noindex\"><title>"
        + escaped(title)
        + "</title><style>"
        + STYLE
        + "</style></head><body><main data-testid=\"answer\"><h1>"
        + escaped(title)
        + " <small lang=\"en\">"
        + escaped(english)
        + "</small></h1>"
        + out
        + "</main><nav><a href=\"/public\">返回首页 <small lang=\"en\">Home</small></a></nav></body></html>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
