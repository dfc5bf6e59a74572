package org.daiban.world.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The description of a program's JSON in docs/openapi, and whether an answer is as it says. */
final class Described {
  private static final String REFERENCE = "#/components/schemas/";
  private static final int FAULTS_MAX = 20;

  private final JsonObject document;

  private Described(JsonObject document) {
    this.document = document;
  }

  /** That of the county's program or of the agent's. */
  static Described of(String program) throws IOException {
    String text =
        Files.readString(TypeScript.ROOT.resolve("docs/openapi").resolve(program + ".json"));
    return new Described(JsonParser.parseString(text).getAsJsonObject());
  }

  /** The addresses that answer JSON to this method. */
  List<String> paths(String method) {
    List<String> paths = new ArrayList<>();
    for (Map.Entry<String, JsonElement> path : document.getAsJsonObject("paths").entrySet()) {
      if (answer(path.getKey(), method) != JsonNull.INSTANCE) {
        paths.add(path.getKey());
      }
    }
    return paths;
  }

  private JsonElement answer(String path, String method) {
    JsonElement at = document.getAsJsonObject("paths").get(path);
    for (String name :
        List.of(
            method.toLowerCase(java.util.Locale.ROOT),
            "responses",
            "2XX",
            "content",
            "application/json",
            "schema")) {
      boolean there = at.isJsonObject() && at.getAsJsonObject().has(name);
      at = there ? at.getAsJsonObject().get(name) : JsonNull.INSTANCE;
    }
    return at;
  }

  /** What in an answer is not as the description says; empty when all is. */
  List<String> faults(String method, String path, String json) {
    List<String> faults = new ArrayList<>();
    look(answer(path, method).getAsJsonObject(), JsonParser.parseString(json), "", faults);
    return faults.subList(0, Math.min(FAULTS_MAX, faults.size()));
  }

  private void look(JsonObject schema, JsonElement value, String at, List<String> faults) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").getAsString().substring(REFERENCE.length());
      look(schemas().getAsJsonObject(name), value, at, faults);
    } else if (schema.has("anyOf")) {
      lookAtAny(schema.getAsJsonArray("anyOf"), value, at, faults);
    } else if (schema.has("type")) {
      lookAtType(schema, value, at, faults);
    }
  }

  private JsonObject schemas() {
    return document.getAsJsonObject("components").getAsJsonObject("schemas");
  }

  /** The faults told are those of the alternative that comes nearest. */
  private void lookAtAny(JsonArray shapes, JsonElement value, String at, List<String> faults) {
    List<String> nearest = null;
    for (JsonElement shape : shapes) {
      List<String> of = new ArrayList<>();
      look(shape.getAsJsonObject(), value, at, of);
      nearest = nearest == null || of.size() < nearest.size() ? of : nearest;
    }
    faults.addAll(nearest);
  }

  private void lookAtType(JsonObject schema, JsonElement value, String at, List<String> faults) {
    String type = schema.get("type").getAsString();
    if (!type.equals(typeOf(value))) {
      faults.add(at + " is " + typeOf(value) + ", not " + type);
    } else if (schema.has("enum") && !schema.getAsJsonArray("enum").contains(value)) {
      faults.add(at + " is none of " + schema.get("enum"));
    } else if (type.equals("array") && schema.has("items")) {
      for (JsonElement each : value.getAsJsonArray()) {
        look(schema.getAsJsonObject("items"), each, at + "[]", faults);
      }
    } else if (type.equals("object")) {
      lookInto(schema, value.getAsJsonObject(), at, faults);
    }
  }

  private void lookInto(JsonObject schema, JsonObject value, String at, List<String> faults) {
    JsonObject known =
        schema.has("properties") ? schema.getAsJsonObject("properties") : new JsonObject();
    if (schema.has("required")) {
      for (JsonElement name : schema.getAsJsonArray("required")) {
        if (!value.has(name.getAsString())) {
          faults.add(at + "." + name.getAsString() + " is missing");
        }
      }
    }
    for (Map.Entry<String, JsonElement> each : value.entrySet()) {
      JsonElement shape =
          known.has(each.getKey()) ? known.get(each.getKey()) : schema.get("additionalProperties");
      if (shape != null) {
        look(shape.getAsJsonObject(), each.getValue(), at + "." + each.getKey(), faults);
      }
    }
  }

  private static String typeOf(JsonElement value) {
    if (value.isJsonNull()) {
      return "null";
    }
    if (value.isJsonArray() || value.isJsonObject()) {
      return value.isJsonArray() ? "array" : "object";
    }
    if (value.getAsJsonPrimitive().isBoolean()) {
      return "boolean";
    }
    return value.getAsJsonPrimitive().isNumber() ? "number" : "string";
  }
}
