package org.daiban.world.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** One line of JSON; what is not known on this machine is null. */
final class Figures {
  private static final Gson GSON = new GsonBuilder().serializeNulls().create();
  private static final double HUNDREDTHS = 100.0;

  private final Map<String, Object> fields = new LinkedHashMap<>();

  Figures(String bench) {
    fields.put("bench", bench);
  }

  /** Adds a figure to two decimals. */
  Figures put(String name, double value) {
    fields.put(name, Math.round(value * HUNDREDTHS) / HUNDREDTHS);
    return this;
  }

  Figures put(String name, OptionalDouble value) {
    fields.put(name, null);
    value.ifPresent(known -> put(name, known));
    return this;
  }

  Figures put(String name, long value) {
    fields.put(name, value);
    return this;
  }

  String text() {
    return GSON.toJson(fields);
  }
}
