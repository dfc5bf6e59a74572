package org.daiban.core.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads strict JSON (RFC 8259) out of a text that is already in memory, once from its begin to its
 * end. Most of what nodes read are texts within texts, every second character of which is a quote
 * with its escape: here they are put together in one small buffer that serves them all. It takes
 * and refuses what Gson's strict reader does, which a test holds it to; a byte order mark at the
 * very begin is passed over, as there.
 */
final class JsonInput {
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final int HEX_DIGITS = 4;
  private static final int NAME_CHARS_SHOWN = 40;

  /** So many digits fit into a long whatever they are. */
  private static final int LONG_DIGITS = 18;

  private static final int BUFFER_CHARS = 512;

  private final String text;

  /** Where a string with escapes is put together. */
  private char[] buffer = new char[BUFFER_CHARS];

  /** Where each of the open brackets is: in an object under a name, or in an array at an index. */
  private final String[] names = new String[Json.DEPTH_MAX + 1];

  private final int[] indexes = new int[Json.DEPTH_MAX + 1];
  private int at;
  private int depth;

  private JsonInput(String text) {
    this.text = text;
    this.at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
  }

  /** The one value that fills the whole text. */
  static Object whole(String text) {
    JsonInput in = new JsonInput(text);
    Object value = in.value();
    in.skipSpace();
    if (in.at < in.text.length()) {
      throw new WireException("text after the end of the JSON value");
    }
    return value;
  }

  private Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", Boolean.TRUE);
      case 'f' -> word("false", Boolean.FALSE);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    enter();
    boolean more = !ends('}');
    while (more) {
      String name = name();
      names[depth] = name;
      if (object.containsKey(name)) {
        throw new WireException("the same field twice at " + path());
      }
      expect(':');
      object.put(name, value());
      more = goesOn('}');
    }
    depth--;
    return object;
  }

  private String name() {
    if (peek() != '"') {
      throw malformed();
    }
    return string();
  }

  private List<Object> array() {
    List<Object> array = new ArrayList<>();
    enter();
    boolean more = !ends(']');
    names[depth] = null;
    while (more) {
      indexes[depth] = array.size();
      array.add(value());
      more = goesOn(']');
    }
    depth--;
    return array;
  }

  private void enter() {
    at++;
    if (depth == Json.DEPTH_MAX) {
      throw malformed();
    }
    depth++;
    names[depth] = "";
  }

  /** Whether the brackets close here, with nothing in them. */
  private boolean ends(char close) {
    if (peek() != close) {
      return false;
    }
    at++;
    return true;
  }

  /** Whether another element follows; otherwise the brackets close. */
  private boolean goesOn(char close) {
    char next = peek();
    at++;
    if (next != ',' && next != close) {
      throw malformed();
    }
    return next == ',';
  }

  private String string() {
    int from = ++at;
    while (true) {
      char next = next();
      if (next == '"') {
        return text.substring(from, at - 1);
      }
      if (next == '\\') {
        return withEscapes(from);
      }
      if (next < ' ') {
        throw malformed();
      }
    }
  }

  /** A string whose first escape was just begun. */
  private String withEscapes(int from) {
    int length = at - 1 - from;
    makeRoom(length);
    text.getChars(from, at - 1, buffer, 0);
    buffer[length++] = escaped();
    while (true) {
      char next = next();
      if (next == '"') {
        return new String(buffer, 0, length);
      }
      if (next < ' ') {
        throw malformed();
      }
      makeRoom(length);
      buffer[length++] = next == '\\' ? escaped() : next;
    }
  }

  private void makeRoom(int length) {
    if (length >= buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(length + 1, 2 * buffer.length));
    }
  }

  private char escaped() {
    char escaped = next();
    return switch (escaped) {
      case '"', '\\', '/' -> escaped;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw malformed();
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < HEX_DIGITS; i++) {
      char digit = next();
      int value = digit < 0x80 ? Character.digit(digit, 16) : -1;
      if (value < 0) {
        throw malformed();
      }
      code = code << 4 | value;
    }
    return (char) code;
  }

  private Object word(String word, Boolean value) {
    for (int i = 0; i < word.length(); i++) {
      if (next() != word.charAt(i)) {
        throw malformed();
      }
    }
    return value;
  }

  private Number number() {
    int from = at;
    at += text.charAt(at) == '-' ? 1 : 0;
    int digits = digits();
    if (digits > 1 && text.charAt(at - digits) == '0') {
      throw malformed();
    }
    boolean whole = !isNext('.') && !isNext('e') && !isNext('E');
    if (isNext('.')) {
      at++;
      digits();
    }
    if (isNext('e') || isNext('E')) {
      at++;
      at += isNext('+') || isNext('-') ? 1 : 0;
      digits();
    }
    return whole && digits <= LONG_DIGITS
        ? (Number) number(from)
        : Json.number(text.substring(from, at));
  }

  /** Passes over at least one digit; answers how many. */
  private int digits() {
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == from) {
      throw at < text.length() ? malformed() : cutShort();
    }
    return at - from;
  }

  private Long number(int from) {
    boolean negative = text.charAt(from) == '-';
    long number = 0;
    for (int i = negative ? from + 1 : from; i < at; i++) {
      number = 10 * number + (text.charAt(i) - '0');
    }
    return negative ? -number : number;
  }

  private boolean isNext(char wanted) {
    return at < text.length() && text.charAt(at) == wanted;
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw malformed();
    }
    at++;
  }

  /** The next character that is not a space; it is not passed over. */
  private char peek() {
    skipSpace();
    if (at == text.length()) {
      throw cutShort();
    }
    return text.charAt(at);
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private char next() {
    if (at == text.length()) {
      throw cutShort();
    }
    return text.charAt(at++);
  }

  private WireException malformed() {
    return new WireException("malformed JSON at " + path() + ", character " + at);
  }

  private WireException cutShort() {
    return new WireException("JSON is cut short at " + path());
  }

  /** Such as {@code $.lines[2].have}; values are never in it. */
  private String path() {
    StringBuilder path = new StringBuilder("$");
    for (int open = 1; open <= depth; open++) {
      if (names[open] == null) {
        path.append('[').append(indexes[open]).append(']');
      } else if (!names[open].isEmpty()) {
        path.append('.').append(names[open], 0, Math.min(names[open].length(), NAME_CHARS_SHOWN));
      }
    }
    return path.toString();
  }
}
