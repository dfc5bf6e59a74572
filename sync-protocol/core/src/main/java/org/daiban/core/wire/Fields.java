package org.daiban.core.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one JSON object that was read, asked for by name and kind. A field that is missing
 * or of another kind ends in a {@link WireException} that names its path; fields that nobody asks
 * for are ignored.
 */
public final class Fields {
  private final String path;
  private final Map<String, Object> values;

  Fields(String path, Map<String, Object> values) {
    this.path = path;
    this.values = values;
  }

  /** Whether the field is there and not null. */
  public boolean has(String name) {
    return values.get(name) != null;
  }

  /** A text that must be there. */
  public String text(String name) {
    return need(name, String.class);
  }

  /** A text that may be missing. */
  public Optional<String> findText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /** A text, or the given one when it is missing. */
  public String textOr(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  /** A whole number that must be there. */
  public long number(String name) {
    return need(name, Long.class);
  }

  /** A whole number that may be missing. */
  public Optional<Long> findNumber(String name) {
    return has(name) ? Optional.of(number(name)) : Optional.empty();
  }

  /** A whole number in the range of int that must be there. */
  public int integer(String name) {
    long number = number(name);
    if (number != (int) number) {
      throw wrong(name, "a number within 32 bits");
    }
    return (int) number;
  }

  /** A boolean; a missing one is false. */
  public boolean flag(String name) {
    return has(name) && need(name, Boolean.class);
  }

  /** An object that must be there. */
  public Fields object(String name) {
    return child(path + "." + name, need(name, Map.class));
  }

  /** An object that may be missing. */
  public Optional<Fields> findObject(String name) {
    return has(name) ? Optional.of(object(name)) : Optional.empty();
  }

  /** The objects of an array; a missing array is empty. */
  public List<Fields> objects(String name) {
    List<Fields> objects = new ArrayList<>();
    for (Object element : array(name)) {
      if (!(element instanceof Map<?, ?>)) {
        throw wrong(name, "an array of objects");
      }
      objects.add(child(path + "." + name + "[" + objects.size() + "]", element));
    }
    return objects;
  }

  /** The texts of an array; a missing array is empty. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Object element : array(name)) {
      if (!(element instanceof String text)) {
        throw wrong(name, "an array of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  /** The values of an array as they were read; a missing array is empty. */
  public List<?> array(String name) {
    return has(name) ? need(name, List.class) : Collections.emptyList();
  }

  /** All fields as they were read, for values whose shape is the reader's business. */
  public Map<String, Object> asMap() {
    return Collections.unmodifiableMap(values);
  }

  /** Says what is wrong with a field that was read. */
  public WireException wrong(String name, String expected) {
    return WireException.ofField(path + "." + name, expected);
  }

  private <T> T need(String name, Class<T> kind) {
    Object value = values.get(name);
    if (!kind.isInstance(value)) {
      throw wrong(name, kind.getSimpleName());
    }
    return kind.cast(value);
  }

  private static Fields child(String path, Object value) {
    return new Fields(path, Json.asObject(value));
  }
}
