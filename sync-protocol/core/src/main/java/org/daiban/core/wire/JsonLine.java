package org.daiban.core.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** Builds one JSON object field by field; a null value is left out. */
public final class JsonLine {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** Adds a field; texts, numbers, booleans, maps and lists of these are allowed. */
  public JsonLine put(String name, Object value) {
    if (value != null) {
      fields.put(name, value);
    }
    return this;
  }

  /** The object as a map, to stand inside another object. */
  public Map<String, Object> asMap() {
    return fields;
  }

  /** The object as one line of JSON. */
  public String text() {
    return Json.text(fields);
  }
}
