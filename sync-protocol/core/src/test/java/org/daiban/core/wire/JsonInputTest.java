package org.daiban.core.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reader of JSON takes, refuses and understands what Gson's strict one does. */
class JsonInputTest {
  private static final int TEXTS = 300_000;
  private static final int CHARS_MAX = 100_000;

  /**
   * Without 2^63 as it stands: with another digit Gson takes it for a number that begins with 0.
   */
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\"a\"",
    "\"b\":",
    "\"\\\"\"",
    "\\",
    "\\u00e9",
    "\\ud83d",
    "\\u12g4",
    "\\x",
    "\\n",
    "中",
    "\ud840\udc00",
    "\u0001",
    "\u00a0",
    " ",
    "\n",
    "\t",
    "\r",
    "\f",
    "true",
    "false",
    "null",
    "True",
    "nul",
    "0",
    "-0",
    "-",
    "01",
    "12",
    "1.5",
    "1.",
    ".5",
    "1e3",
    "1E+3",
    "1e",
    "1e999",
    "123456789012345678",
    "9223372036854775807",
    "9223372036854775809",
    "12345678901234567890123456789012345678901",
    "NaN",
    "'a'",
    "a",
    "\ufeff",
    "\u2028",
    "/*",
    "#"
  };

  @Test
  void randomTextsAreReadAsTheLibraryReadsThem() {
    Random random = new Random(20_261_122);
    int taken = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = i % 2 == 0 ? pieces(random) : mutated(random, written(random, 0));
      taken += same(text) ? 1 : 0;
    }
    assertTrue(taken > TEXTS / 20, "too few of them are JSON at all: " + taken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1",
        "\"",
        "\"\\",
        "\"\\u12",
        "-",
        "1.",
        "1e",
        "tru",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "[1,]",
        "{,}",
        "{\"a\":1,}",
        "[]]",
        "{}x",
        "\ufeff{}",
        "{}\ufeff",
        "{\"a\":1,\"a\":2}",
        "[1 2]",
        "{\"a\" 1}",
        "truefalse",
        "[true false]",
        "\"\u0000\"",
        "\"\t\""
      })
  void oddTextsAreReadAsTheLibraryReadsThem(String text) {
    same(text);
    same("[" + text + "]");
  }

  @Test
  void nestingHasTheSameLimit() {
    for (int depth = Json.DEPTH_MAX - 1; depth <= Json.DEPTH_MAX + 1; depth++) {
      assertEquals(depth <= Json.DEPTH_MAX, same("[".repeat(depth) + "]".repeat(depth)));
    }
  }

  @Test
  void whatIsWrongSaysWhere() {
    WireException wrong =
        assertThrows(WireException.class, () -> Json.value("{\"a\": [{}, nine]}", CHARS_MAX));
    assertEquals("malformed JSON at $.a[1], character 13", wrong.getMessage());
  }

  /** Whether both take it; fails where they differ. */
  private static boolean same(String text) {
    Optional<List<Object>> ours = ours(text);
    assertEquals(gsons(text), ours, () -> "of " + text);
    return ours.isPresent();
  }

  private static Optional<List<Object>> ours(String text) {
    try {
      return Optional.of(listOf(Json.value(text, CHARS_MAX)));
    } catch (WireException refused) {
      return Optional.empty();
    }
  }

  private static Optional<List<Object>> gsons(String text) {
    try (JsonReader in = new JsonReader(new StringReader(text))) {
      in.setStrictness(Strictness.STRICT);
      in.setNestingLimit(Json.DEPTH_MAX);
      Object value = read(in);
      return in.peek() == JsonToken.END_DOCUMENT ? Optional.of(listOf(value)) : Optional.empty();
    } catch (IOException | IllegalStateException | WireException refused) {
      return Optional.empty();
    }
  }

  private static List<Object> listOf(Object value) {
    List<Object> one = new ArrayList<>();
    one.add(value);
    return one;
  }

  private static Object read(JsonReader in) throws IOException {
    return switch (in.peek()) {
      case BEGIN_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
          String name = in.nextName();
          if (object.containsKey(name)) {
            throw new WireException("twice");
          }
          object.put(name, read(in));
        }
        in.endObject();
        yield object;
      }
      case BEGIN_ARRAY -> {
        List<Object> array = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
          array.add(read(in));
        }
        in.endArray();
        yield array;
      }
      case STRING -> in.nextString();
      case NUMBER -> Json.number(in.nextString());
      case BOOLEAN -> in.nextBoolean();
      case NULL -> {
        in.nextNull();
        yield null;
      }
      case END_OBJECT, END_ARRAY, NAME, END_DOCUMENT -> throw new WireException("unexpected");
    };
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = 1 + random.nextInt(8); n > 0; n--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static String written(Random random, int depth) {
    return switch (random.nextInt(depth > 4 ? 2 : 4)) {
      case 0 -> "\"" + pieces(random).replaceAll("[\"\\\\\\x00-\\x1f]", "\\\\n") + "\"";
      case 1 -> PIECES[25 + random.nextInt(18)];
      case 2 -> "[" + written(random, depth + 1) + " ," + written(random, depth + 1) + "]";
      default -> "{\"k\":" + written(random, depth + 1) + "\n,\"\\\"\" : []}";
    };
  }

  private static String mutated(Random random, String text) {
    if (random.nextInt(3) > 0) {
      return text;
    }
    int cut = random.nextInt(text.length() + 1);
    String piece = random.nextBoolean() ? PIECES[random.nextInt(PIECES.length)] : "";
    return text.substring(0, cut) + piece + text.substring(Math.min(text.length(), cut + 1));
  }
}
