package org.daiban.core.wire;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Strict JSON text to plain values and back: objects become insertion-ordered maps, arrays lists,
 * whole numbers {@link Long}, other numbers {@link BigDecimal}. Everything that comes from outside
 * passes through here, so the limits on depth and size stand here.
 */
public final class Json {
  /** Deepest nesting that is read; a form's table needs 6. */
  public static final int DEPTH_MAX = 32;

  private static final int NUMBER_CHARS_MAX = 40;
  private static final int EXPONENT_MAX = 40;

  private Json() {}

  /** Reads one JSON object that fills the whole text, of at most {@code charsMax} characters. */
  public static Fields object(String text, int charsMax) {
    Object value = value(text, charsMax);
    if (value instanceof Map<?, ?>) {
      return new Fields("$", asObject(value));
    }
    throw new WireException("expected a JSON object at $");
  }

  /** Reads one JSON value that fills the whole text, of at most {@code charsMax} characters. */
  public static Object value(String text, int charsMax) {
    if (text.length() > charsMax) {
      throw new WireException("JSON of " + text.length() + " characters, limit " + charsMax);
    }
    return JsonInput.whole(text);
  }

  /** Writes maps, lists, texts, numbers and booleans as one line; null values are left out. */
  public static String text(Object value) {
    StringWriter out = new StringWriter();
    try (JsonWriter json = new JsonWriter(out)) {
      json.setHtmlSafe(false);
      json.setSerializeNulls(false);
      write(json, value);
    } catch (IOException e) {
      throw new IllegalStateException("a StringWriter does not fail", e);
    }
    return out.toString();
  }

  @SuppressWarnings("unchecked") // object keys are always texts, see read
  static Map<String, Object> asObject(Object value) {
    return (Map<String, Object>) value;
  }

  /** A number that is written as JSON allows, of a bounded length. */
  static Number number(String digits) {
    if (digits.length() > NUMBER_CHARS_MAX) {
      throw new WireException("a number of " + digits.length() + " digits");
    }
    try {
      return Long.valueOf(digits);
    } catch (NumberFormatException notWhole) {
      return decimal(digits);
    }
  }

  /** An exponent lets a few characters stand for millions of digits, so it has its limit too. */
  private static BigDecimal decimal(String digits) {
    try {
      BigDecimal number = new BigDecimal(digits);
      if (Math.abs((long) number.scale()) <= EXPONENT_MAX) {
        return number;
      }
    } catch (NumberFormatException beyond) {
      throw new WireException("a number whose exponent is out of range", beyond);
    }
    throw new WireException("a number whose exponent is out of range");
  }

  private static void write(JsonWriter out, Object value) throws IOException {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof Map<?, ?>) {
      out.beginObject();
      for (Map.Entry<String, Object> field : asObject(value).entrySet()) {
        out.name(field.getKey());
        write(out, field.getValue());
      }
      out.endObject();
    } else if (value instanceof Iterable<?> list) {
      out.beginArray();
      for (Object element : list) {
        write(out, element);
      }
      out.endArray();
    } else if (value instanceof Boolean flag) {
      out.value(flag);
    } else if (value instanceof Number number) {
      out.value(number);
    } else {
      out.value(value.toString());
    }
  }
}
