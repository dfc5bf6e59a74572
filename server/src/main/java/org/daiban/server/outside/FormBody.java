package org.daiban.server.outside;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a form of a page sends: {@code number=3408…&last=0017}, in UTF-8. */
final class FormBody {
  private static final int FIELDS_MAX = 8;
  private static final int CHARS_MAX = 4_000;

  private final Map<String, String> fields = new HashMap<>();

  /** Reads a body; what is no form has no fields. */
  FormBody(String body) {
    if (body.length() > CHARS_MAX) {
      return;
    }
    for (String pair : body.split("&", FIELDS_MAX)) {
      int middle = pair.indexOf('=');
      if (middle > 0) {
        fields.put(decoded(pair.substring(0, middle)), decoded(pair.substring(middle + 1)));
      }
    }
  }

  /** A field as typed; empty if it was not sent. */
  String text(String name) {
    return fields.getOrDefault(name, "").trim();
  }

  /**
   * The digits and letters of a field: pasted blanks, dashes and full-width digits are understood.
   */
  String digits(String name) {
    StringBuilder plain = new StringBuilder();
    for (char c : text(name).toCharArray()) {
      char narrow = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
      if (Character.isLetterOrDigit(narrow) && narrow < 128) {
        plain.append(Character.toUpperCase(narrow));
      }
    }
    return plain.toString();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unreadable) {
      return "";
    }
  }
}
