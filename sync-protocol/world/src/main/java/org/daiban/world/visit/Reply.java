package org.daiban.world.visit;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;

/** A node's answer: status, text, and the text read as JSON by paths such as {@code due.date}. */
public record Reply(int status, String text) {
  public boolean isOk() {
    return status / 100 == 2;
  }

  /** The value at a path; empty text where there is none. */
  public String at(String path) {
    return text(find(json(), path));
  }

  /** The objects of the list at a path; the answer itself for an empty path. */
  public List<Reply> list(String path) {
    JsonElement found = find(json(), path);
    List<Reply> lines = new ArrayList<>();
    if (found.isJsonArray()) {
      found.getAsJsonArray().forEach(line -> lines.add(new Reply(status, line.toString())));
    }
    return lines;
  }

  private JsonElement json() {
    try {
      return JsonParser.parseString(text);
    } catch (JsonSyntaxException e) {
      return JsonNull.INSTANCE;
    }
  }

  private static JsonElement find(JsonElement from, String path) {
    JsonElement at = from;
    for (String name : path.isEmpty() ? new String[0] : path.split("\\.")) {
      boolean there = at.isJsonObject() && at.getAsJsonObject().has(name);
      at = there ? at.getAsJsonObject().get(name) : JsonNull.INSTANCE;
    }
    return at;
  }

  private static String text(JsonElement found) {
    if (found.isJsonNull()) {
      return "";
    }
    return found.isJsonPrimitive() ? found.getAsString() : found.toString();
  }

  /** For the person who reads why a step did not come true; the texts of a node name nobody. */
  public String told() {
    String problem = at("detail") + at("todo");
    return "HTTP " + status + " " + (problem.isEmpty() ? at("stateName") : problem);
  }
}
