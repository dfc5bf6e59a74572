package org.daiban.node.second;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** As much of JSON as the protocol's page needs (section 1). */
final class PlainJson {
  private final String text;
  private int at;

  private PlainJson(String text) {
    this.text = text;
  }

  /** The fields of an object. */
  @SuppressWarnings("unchecked") // keys of objects are texts
  static Map<String, Object> object(String text) {
    return (Map<String, Object>) new PlainJson(text).value();
  }

  /** A text as it stands in JSON. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"' || letter == '\\') {
        quoted.append('\\').append(letter);
      } else if (letter < ' ') {
        quoted.append(String.format("\\u%04x", (int) letter));
      } else {
        quoted.append(letter);
      }
    }
    return quoted.append('"').toString();
  }

  private Object value() {
    return switch (next()) {
      case '{' -> fields();
      case '[' -> elements();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    at++;
    while (next() != '}') {
      String name = string();
      skip(':');
      fields.put(name, value());
      skipComma();
    }
    at++;
    return fields;
  }

  private List<Object> elements() {
    List<Object> elements = new ArrayList<>();
    at++;
    while (next() != ']') {
      elements.add(value());
      skipComma();
    }
    at++;
    return elements;
  }

  private String string() {
    skip('"');
    StringBuilder string = new StringBuilder();
    while (text.charAt(at) != '"') {
      char letter = text.charAt(at++);
      string.append(letter == '\\' ? escaped() : letter);
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char letter = text.charAt(at++);
    if (letter == 'u') {
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }
    int known = "bfnrt".indexOf(letter);
    return known < 0 ? letter : "\b\f\n\r\t".charAt(known);
  }

  private Object number() {
    int from = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String digits = text.substring(from, at);
    return digits.matches("-?[0-9]+") ? (Object) Long.valueOf(digits) : digits;
  }

  private Object word(String word, Object meaning) {
    if (!text.startsWith(word, at)) {
      throw new IllegalArgumentException("no JSON at " + at);
    }
    at += word.length();
    return meaning;
  }

  private char next() {
    while (" \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.charAt(at);
  }

  private void skip(char expected) {
    if (next() != expected) {
      throw new IllegalArgumentException("no " + expected + " at " + at);
    }
    at++;
  }

  private void skipComma() {
    if (next() == ',') {
      at++;
    }
  }
}
